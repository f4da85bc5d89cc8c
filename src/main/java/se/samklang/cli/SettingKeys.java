package se.samklang.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which options can be set elsewhere than on the command line, and what they take. */
final class SettingKeys {
  static final String RULES = "rules";
  static final String LANGUAGE = "lang";

  /** Rules are code; the others belong to one command line and no other. */
  private static final Set<String> COMMAND_LINE_ONLY =
      Set.of(RULES, "config", "no-config", "stdin-name", "profile", "help", "version");

  private static final Map<String, Boolean> ANSWERS =
      Map.of("true", true, "yes", true, "1", true, "false", false, "no", false, "0", false);

  private final Map<String, OptionSpec> options = new LinkedHashMap<>();

  /** Those of the command that has all of them. */
  static SettingKeys of(CommandLine program) {
    CommandLine check = Objects.requireNonNull(program.getSubcommands().get("check"));
    return new SettingKeys(check.getCommandSpec());
  }

  /** The options of a command. */
  SettingKeys(CommandSpec command) {
    for (OptionSpec option : command.options()) {
      String key = option.longestName().replaceFirst("^--", "");
      if (!COMMAND_LINE_ONLY.contains(key)) {
        options.put(key, option);
      }
    }
  }

  Set<String> all() {
    return options.keySet();
  }

  boolean isList(String key) {
    OptionSpec option = options.get(key);
    return option != null && option.isMultiValue();
  }

  boolean isAnswer(String key) {
    OptionSpec option = options.get(key);
    return option != null && option.typeInfo().isBoolean();
  }

  /** What a text answers; empty where it is neither yes nor no. */
  static Optional<Boolean> answer(String text) {
    return Optional.ofNullable(ANSWERS.get(text));
  }

  /** A setting as the command line would say it. */
  List<String> asArguments(Setting setting) {
    if (!isAnswer(setting.key())) {
      return setting.texts().stream().map(text -> setting.option() + "=" + text).toList();
    }
    if (answer(setting.texts().get(0)).orElse(false)) {
      return List.of(setting.option());
    }
    OptionSpec option = options.get(setting.key());
    return option != null && option.negatable() ? List.of("--no-" + setting.key()) : List.of();
  }
}
