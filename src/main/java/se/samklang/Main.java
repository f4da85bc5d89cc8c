package se.samklang;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import se.samklang.cli.Samklang;
import se.samklang.cli.Streams;

/** Where the program starts and ends. */
public final class Main {
  /** The launcher tells our codes from those of a JVM that could not start, which ends with 1. */
  private static final int LAUNCHER_SHIFT = 10;

  /** Tells the launcher as well that the window, and the result in it, would be gone at once. */
  private static final int OWN_WINDOW_SHIFT = 20;

  /** Of what options hold, picocli converts nothing; to prepare for it would delay each start. */
  private static final String NO_CONVERTERS = "picocli.converters.excludes";

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    // Texts are UTF-8 whatever the locale says: å, ä and ö have to come through.
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    Map<String, String> environment = System.getenv();
    String[] arguments = args;
    int shift = LAUNCHER_SHIFT;
    if (System.getProperty("os.name").startsWith("Windows")) {
      WindowsStart start =
          WindowsStart.of(environment, WindowsStart.Machine.here(), List.of(arguments));
      environment = start.environment();
      arguments = start.arguments().toArray(String[]::new);
      shift = start.ownWindow() ? OWN_WINDOW_SHIFT : LAUNCHER_SHIFT;
    }
    System.setProperty(NO_CONVERTERS, "java\\..*");
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    int code = Samklang.runAndWrite(System.in, out, err, environment, arguments);
    err.flush();
    System.exit(Boolean.getBoolean("samklang.launcher") ? shift + code : code);
  }

  /** Runs the command line with other streams than the process's own. */
  public static int run(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      String... args) {
    return Samklang.run(new Streams(in, out, err, environment), args);
  }
}
