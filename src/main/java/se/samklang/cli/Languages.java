package se.samklang.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samklang.model.Language;

/** Which language to speak: as asked, else as the locale says, else English. */
final class Languages {
  static final List<String> KNOWN = List.of("sv", "en");
  private static final String VARIABLE = Variables.name(SettingKeys.LANGUAGE);

  private Languages() {}

  /**
   * Chooses before the command line is parsed, so that help and errors about it are in the language
   * as well.
   */
  static Language of(List<String> arguments, Map<String, String> environment) {
    String asked = asked(arguments);
    String locale = asked.isEmpty() ? locale(environment) : asked;
    return locale.toLowerCase(Locale.ROOT).startsWith("sv") ? Language.SV : Language.EN;
  }

  /** A language that we do not speak is a mistake of the command line, not a wish for English. */
  static void validate(List<String> arguments, Map<String, String> environment) {
    String asked = asked(arguments);
    validate(asked, "");
    if (asked.isEmpty()) {
      validate(environment.getOrDefault(VARIABLE, "").strip(), VARIABLE);
    }
  }

  /**
   * Checks a language that is set.
   *
   * @param place where it stands; empty for the command line
   */
  static void validate(String asked, String place) {
    if (!asked.isEmpty() && !KNOWN.contains(asked)) {
      throw Values.unknown("--lang", asked, KNOWN).at(place);
    }
  }

  private static String asked(List<String> arguments) {
    String asked = "";
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("--lang=")) {
        asked = argument.substring("--lang=".length());
      } else if (argument.equals("--lang") && i + 1 < arguments.size()) {
        asked = arguments.get(i + 1);
      }
    }
    return asked;
  }

  /**
   * A locale that the launcher had to replace, or Windows told, stands in a variable of its own.
   */
  private static String locale(Map<String, String> environment) {
    for (String variable : List.of(VARIABLE, "SAMKLANG_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")) {
      String locale = environment.getOrDefault(variable, "").strip();
      if (!locale.isEmpty()) {
        return locale;
      }
    }
    return "";
  }
}
