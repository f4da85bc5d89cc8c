import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles the sources of a library again and puts the classes in place of those in its jar. The
 * classes of picocli are as old as Java 5: a class archive of a new Java leaves them out, and an
 * older Java verifies them anew in every run.
 *
 * <p>Run by the build as {@code java Recompile.java SOURCES JAR RELEASE}.
 */
public final class Recompile {
  private Recompile() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[1]);
    Map<String, byte[]> content = new TreeMap<>();
    long time;
    try (JarFile old = new JarFile(jar.toFile())) {
      time = old.getEntry(JarFile.MANIFEST_NAME).getTime();
      for (JarEntry entry : old.stream().toList()) {
        if (!entry.isDirectory() && !entry.getName().endsWith(".class")) {
          content.put(entry.getName(), old.getInputStream(entry).readAllBytes());
        }
      }
    }
    content.putAll(compile(sources(Path.of(args[0])), args[2]));
    write(content, time, jar);
  }

  private static List<JavaFileObject> sources(Path jar) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    try (JarFile files = new JarFile(jar.toFile())) {
      for (JarEntry entry : files.stream().toList()) {
        if (entry.getName().endsWith(".java") && !entry.getName().endsWith("module-info.java")) {
          byte[] text = files.getInputStream(entry).readAllBytes();
          sources.add(new Source(entry.getName(), new String(text, StandardCharsets.UTF_8)));
        }
      }
    }
    return sources;
  }

  private static Map<String, byte[]> compile(List<JavaFileObject> sources, String release)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    // Strings are joined as the library's own compiler joins them: a call site each would cost
    // more.
    List<String> options =
        List.of(
            "--release", release, "-nowarn", "-Xlint:none", "-proc:none", "-XDstringConcat=inline");
    try (Classes classes = new Classes(compiler.getStandardFileManager(null, null, null))) {
      DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
      if (!compiler.getTask(null, classes, said, options, null, sources).call()) {
        throw new IOException("the library does not compile: " + said.getDiagnostics());
      }
      Map<String, byte[]> compiled = new TreeMap<>();
      classes.written.forEach((name, bytes) -> compiled.put(name, bytes.toByteArray()));
      return compiled;
    }
  }

  /** The manifest comes first, as readers of jars expect; entries keep the jar's own time. */
  private static void write(Map<String, byte[]> content, long time, Path jar) throws IOException {
    Path unfinished = jar.resolveSibling(jar.getFileName() + ".unfinished");
    try (OutputStream file = Files.newOutputStream(unfinished);
        JarOutputStream out = new JarOutputStream(file)) {
      put(JarFile.MANIFEST_NAME, content.remove(JarFile.MANIFEST_NAME), time, out);
      for (Map.Entry<String, byte[]> entry : content.entrySet()) {
        put(entry.getKey(), entry.getValue(), time, out);
      }
    }
    Files.delete(jar);
    Files.move(unfinished, jar);
  }

  private static void put(String name, byte[] bytes, long time, JarOutputStream out)
      throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTime(time);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

    Classes(JavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, Kind kind, FileObject sibling) {
      String path = name.replace('.', '/') + ".class";
      return new SimpleJavaFileObject(URI.create("string:///" + path), kind) {
        @Override
        public OutputStream openOutputStream() {
          return written.computeIfAbsent(path, each -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
