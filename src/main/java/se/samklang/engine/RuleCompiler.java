package se.samklang.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import se.samklang.catalogue.FolderRules;

/**
 * Compiles a folder of DRL files to classes of the executable model, so that no check has to.
 *
 * <p>kie-maven-plugin reads only {@code src/main/resources} and makes an empty model of any other
 * folder without a word; hence a compiler of our own.
 */
public final class RuleCompiler {
  private static final String PACKAGE = "se/samklang/rules/";

  private RuleCompiler() {}

  /** Where the faults of rules stand that do not compile, one a line. */
  static final String FAULTS = "faults.txt";

  /**
   * Compiles the rules of one folder into another, in a JVM of its own. Where they do not compile,
   * the faults stand there instead of classes, as {@code file:line: what is wrong}.
   *
   * @param args the folder with the rules, and the folder for the classes
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1]);
    try {
      compile(new FolderRules(Path.of(args[0])).drlFiles(), target);
    } catch (BrokenRulesException e) {
      Files.write(target.resolve(FAULTS), e.faults());
    }
  }

  static void compile(List<Path> sources, Path target) throws IOException {
    InternalKieModule module = build(sources);
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class")) {
        write(target.resolve(name), module.getBytes(name));
      } else if (name.endsWith("drools-model")) {
        String models = new String(module.getBytes(name), StandardCharsets.UTF_8);
        String classes = models.lines().skip(1).collect(Collectors.joining("\n", "", "\n"));
        write(target.resolve(Engine.MODELS), classes.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static InternalKieModule build(List<Path> sources) throws IOException {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(services.newReleaseId("se.samklang", "rules", "1"));
    for (Path source : sources) {
      String drl = Files.readString(source, StandardCharsets.UTF_8);
      files.write("src/main/resources/" + PACKAGE + source.getFileName(), drl);
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new BrokenRulesException(
          errors.stream().map(error -> shown(error, sources)).distinct().toList());
    }
    return (InternalKieModule) builder.getKieModule();
  }

  /** Drools names the copy that it compiled; the reader knows the file that it was copied from. */
  private static String shown(Message error, List<Path> sources) {
    String path = Objects.requireNonNullElse(error.getPath(), "");
    String text = error.getText().strip().lines().findFirst().orElse("");
    return sources.stream()
        .filter(source -> path.endsWith("/" + source.getFileName()))
        .findFirst()
        .map(source -> source + ":" + Math.max(1, error.getLine()) + ": " + text)
        .orElse(text);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
