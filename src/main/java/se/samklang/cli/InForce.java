package se.samklang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a run beside what its command line says.
 *
 * @param file the configuration that was read, null where there is none
 * @param settings those that the command line does not say itself and the command understands
 * @param arguments the same as the command line would say them
 * @param unknownVariables variables that set nothing, each with the nearest that would
 */
record InForce(
    @Nullable ConfigurationFile file,
    List<Setting> settings,
    List<String> arguments,
    Map<String, Optional<String>> unknownVariables) {

  static final InForce NOTHING = new InForce(null, List.of(), List.of(), Map.of());

  /** The command line with what holds beside it, behind the command. */
  String[] beside(String[] commandLine) {
    if (commandLine.length == 0) {
      return commandLine;
    }
    List<String> all = new ArrayList<>(List.of(commandLine));
    all.addAll(1, arguments);
    return all.toArray(String[]::new);
  }

  Optional<Setting> setting(String key) {
    return settings.stream().filter(setting -> setting.key().equals(key)).findFirst();
  }

  /** For the record of the run. */
  void echo(Map<String, List<String>> echoed) {
    for (Setting setting : settings) {
      Values.echo(setting.key(), setting.texts(), echoed);
    }
    if (file != null) {
      echoed.put("config", List.of(file.name()));
      echoed.put("config-sha256", List.of(file.sha256()));
    }
  }

  /**
   * A mistake with the place of the setting that made it, where it was none of the command line.
   */
  UsageException placed(UsageException mistake) {
    String option = mistake.details().get("option");
    String value = mistake.details().get("value");
    if (value == null || !mistake.place().isEmpty()) {
      return mistake;
    }
    for (Setting setting : settings) {
      if (option == null || option.equals(setting.option())) {
        for (Setting.Said said : setting.values()) {
          if (said.text().contains(value)) {
            return mistake.at(said.place());
          }
        }
      }
    }
    return mistake;
  }
}
