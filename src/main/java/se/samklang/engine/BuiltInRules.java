package se.samklang.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.PackedRules;

/** Puts the folder {@code rules} into the program, compiled and packed, when it is built. */
public final class BuiltInRules {
  private BuiltInRules() {}

  /**
   * Run by the build.
   *
   * @param args the folder with the rules, and the folder for the classes
   */
  public static void main(String[] args) throws IOException {
    Path rules = Path.of(args[0]);
    Path target = Path.of(args[1]);
    List<Path> sources = new FolderRules(rules).drlFiles();
    RuleCompiler.compile(sources, target);
    int compiled = Engine.builtIn().stream().mapToInt(model -> model.getRules().size()).sum();
    if (compiled != sources.size()) {
      throw new IllegalStateException(
          compiled + " rules compiled of " + sources.size() + " files: each file holds one rule");
    }
    try (OutputStream pack = Files.newOutputStream(target.resolve("rules.pack"))) {
      PackedRules.write(new FolderRules(rules), pack);
    }
  }
}
