package se.samklang.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import se.samklang.input.JudgedPaths;
import se.samklang.input.SubmissionReader;

/** Where a command line is given: the variables and the working folder with its configuration. */
final class Surroundings {
  private static final Path CONFIGURATION = Path.of(SubmissionReader.CONFIGURATION);

  /** Options whose file decides about what is judged. */
  private static final Set<String> DECIDING = Set.of("strategy", "exemptions", "baseline");

  private final String[] arguments;
  private final Variables variables;

  Surroundings(String[] arguments, Map<String, String> environment) {
    this.arguments = arguments;
    this.variables = new Variables(environment);
  }

  /** Whether anything may hold beside the command line: most runs need not parse it twice. */
  boolean mayMatter() {
    return !variables.isEmpty()
        || Arrays.stream(arguments).anyMatch(each -> each.startsWith(ConfigOptions.FILE))
        || Files.isRegularFile(CONFIGURATION);
  }

  /**
   * What holds beside the command line.
   *
   * @param line parses it, and is of no use any more after that
   * @throws UsageException where what would hold has no right to
   */
  InForce inForce(CommandLine line) {
    ParseResult parsed = parsed(line);
    if (parsed == null) {
      return InForce.NOTHING;
    }
    CommandSpec command = parsed.commandSpec();
    SettingKeys keys = SettingKeys.of(line);
    JudgedPaths judged = new JudgedPaths(paths(command));
    ConfigurationFile file = file(parsed, judged, keys);
    Map<String, Setting> settings = new TreeMap<>(file == null ? Map.of() : file.settings());
    settings.putAll(variables.settings(keys));
    settings
        .values()
        .removeIf(
            setting ->
                command.findOption(setting.option()) == null
                    || parsed.hasMatchedOption(setting.option()));
    List<String> said = new ArrayList<>();
    for (Setting setting : settings.values()) {
      validate(setting, keys, judged);
      said.addAll(keys.asArguments(setting));
    }
    return new InForce(file, List.copyOf(settings.values()), said, variables.unknown(keys));
  }

  /** The command of the line; null where it is wrong, asks for help, or judges nothing. */
  private @Nullable ParseResult parsed(CommandLine line) {
    ParseResult parsed;
    try {
      parsed = line.parseArgs(arguments);
    } catch (ParameterException e) {
      return null;
    }
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    boolean judges = parsed.commandSpec().findOption(ConfigOptions.FILE) != null;
    return judges && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()
        ? parsed
        : null;
  }

  private static List<String> paths(CommandSpec command) {
    List<?> paths = command.positionalParameters().get(0).getValue();
    return Objects.requireNonNullElse(paths, List.of()).stream().map(String::valueOf).toList();
  }

  private static @Nullable ConfigurationFile file(
      ParseResult parsed, JudgedPaths judged, SettingKeys keys) {
    String named = parsed.matchedOptionValue(ConfigOptions.FILE, (String) null);
    boolean none = parsed.hasMatchedOption(ConfigOptions.NONE);
    if (named != null && none) {
      throw new UsageException("config-or-none", Map.of(), Optional.empty());
    }
    if (named != null) {
      return ConfigurationFile.read(Workplace.file(named), keys);
    }
    if (none || !Files.isRegularFile(CONFIGURATION)) {
      return null;
    }
    judged
        .covering(CONFIGURATION)
        .ifPresent(
            path -> {
              throw new UsageException(
                  "config-inside",
                  Map.of("file", CONFIGURATION.toString(), "path", path),
                  Optional.empty());
            });
    return ConfigurationFile.read(CONFIGURATION, keys);
  }

  private static void validate(Setting setting, SettingKeys keys, JudgedPaths judged) {
    for (Setting.Said said : setting.values()) {
      if (keys.isAnswer(setting.key()) && SettingKeys.answer(said.text()).isEmpty()) {
        throw Values.unknown(setting.option(), said.text(), List.of("true", "false"))
            .at(said.place());
      }
      if (DECIDING.contains(setting.key())) {
        coveringFile(said.text(), judged)
            .ifPresent(
                path -> {
                  throw new UsageException(
                          "setting-inside",
                          Map.of("option", setting.option(), "value", said.text(), "path", path),
                          Optional.empty())
                      .at(said.place());
                });
      }
    }
    if (setting.key().equals(SettingKeys.LANGUAGE)) {
      setting.values().forEach(said -> Languages.validate(said.text(), said.place()));
    }
  }

  private static Optional<String> coveringFile(String name, JudgedPaths judged) {
    try {
      return judged.covering(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
