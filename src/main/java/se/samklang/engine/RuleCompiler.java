package se.samklang.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.PackedRules;

/**
 * Compiles a folder of DRL files to classes of the executable model, so that no check has to.
 *
 * <p>kie-maven-plugin reads only {@code src/main/resources} and makes an empty model of any other
 * folder without a word; hence a compiler of our own.
 */
public final class RuleCompiler {
  private static final String PACKAGE = "se/samklang/rules/";

  private RuleCompiler() {}

  /**
   * Compiles the rules of one folder into another.
   *
   * @param args the folder with the rules, and the folder for the classes
   */
  public static void main(String[] args) throws IOException {
    Path rules = Path.of(args[0]);
    Path target = Path.of(args[1]);
    List<Path> sources = drlFiles(rules);
    compile(sources, target);
    int compiled = Engine.compiled().stream().mapToInt(model -> model.getRules().size()).sum();
    if (compiled != sources.size()) {
      throw new IllegalStateException(
          compiled + " rules compiled of " + sources.size() + " files: each file holds one rule");
    }
    try (OutputStream pack = Files.newOutputStream(target.resolve("rules.pack"))) {
      PackedRules.write(new FolderRules(rules), pack);
    }
  }

  private static List<Path> drlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    }
  }

  private static void compile(List<Path> sources, Path target) throws IOException {
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
      throw new IllegalStateException("the rules do not compile: " + errors);
    }
    return (InternalKieModule) builder.getKieModule();
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
