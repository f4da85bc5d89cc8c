package se.samklang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of one DRL file, for holding it to what the house allows.
 *
 * @param file its path from the project's folder
 */
record Drl(Path file, String text) {
  private static final Pattern RULE =
      Pattern.compile("^\\s*rule\\b\\s*(.*?)\\s*$", Pattern.MULTILINE);
  private static final Pattern IMPORT =
      Pattern.compile("^\\s*import\\s+([\\w.]+)", Pattern.MULTILINE);
  private static final Pattern DETAILS = Pattern.compile("\\bMap\\.of\\(([^;]*)\\)\\s*\\)\\s*;");
  private static final Pattern KEY = Pattern.compile("(?:^|,)\\s*\"([a-z-]+)\"\\s*,");
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|'[^']*'");

  static Drl read(Path file) throws IOException {
    return new Drl(file, Files.readString(file));
  }

  String id() {
    return file.getFileName().toString().replace(".drl", "");
  }

  String theme() {
    return file.getParent().getFileName().toString();
  }

  /** What each line that begins a rule names, quotes included. */
  List<String> ruleNames() {
    return RULE.matcher(text).results().map(match -> match.group(1)).toList();
  }

  /** The classes that it imports. */
  List<String> imports() {
    return IMPORT.matcher(text).results().map(match -> match.group(1)).toList();
  }

  /** The keys of what the rule tells beside subject, field and value. */
  Set<String> detailKeys() {
    Set<String> keys = new TreeSet<>();
    DETAILS
        .matcher(text)
        .results()
        .flatMap(details -> KEY.matcher(details.group(1)).results())
        .forEach(key -> keys.add(key.group(1)));
    return keys;
  }

  /** The string literals that are neither the rule's name nor a detail's key. */
  List<String> otherLiterals() {
    List<String> literals =
        new ArrayList<>(LITERAL.matcher(text).results().map(MatchResult::group).toList());
    ruleNames().forEach(literals::remove);
    detailKeys().forEach(key -> literals.remove('"' + key + '"'));
    return literals;
  }

  boolean isAscii() {
    return text.chars().allMatch(c -> c < 0x80);
  }

  boolean uses(String word) {
    return Pattern.compile("\\b" + word + "\\b").matcher(text).find();
  }
}
