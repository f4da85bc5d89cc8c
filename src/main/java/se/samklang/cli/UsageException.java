package se.samklang.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** A command line that cannot be carried out. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;
  private final transient Map<String, String> details;
  private final transient Optional<String> nearest;
  private final String place;

  /**
   * A problem to be told.
   *
   * @param sentence the key of the sentence, without {@code usage.}
   * @param nearest what may have been meant
   */
  UsageException(String sentence, Map<String, String> details, Optional<String> nearest) {
    this(sentence, details, nearest, "");
  }

  private UsageException(
      String sentence, Map<String, String> details, Optional<String> nearest, String place) {
    super(sentence);
    this.place = place;
    this.sentence = sentence;
    this.details = details;
    this.nearest = nearest;
  }

  /** A command that only holds others was named without one of them. */
  static UsageException missingCommand(CommandSpec group) {
    String commands = String.join(" | ", group.subcommands().keySet());
    return new UsageException("missing-command", Map.of("commands", commands), Optional.empty());
  }

  /** The same, made by a setting that stands in a file or a variable. */
  UsageException at(String where) {
    return new UsageException(sentence, details, nearest, where);
  }

  /** Where the setting stands that cannot be carried out; empty for the command line. */
  String place() {
    return place;
  }

  String sentence() {
    return "usage." + sentence;
  }

  Map<String, String> details() {
    return details;
  }

  Optional<String> nearest() {
    return nearest;
  }
}
