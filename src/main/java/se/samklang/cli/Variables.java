package se.samklang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.samklang.names.Nearest;

/** The environment variables that set options. */
final class Variables {
  static final String PREFIX = "SAMKLANG_";

  /** What the launchers are told or tell the program. */
  private static final Set<String> OF_LAUNCHERS =
      Set.of(
          "SAMKLANG_OPTS",
          "SAMKLANG_TERMINAL",
          "SAMKLANG_TERMINAL_ERR",
          "SAMKLANG_LOCALE",
          "SAMKLANG_CMDCMDLINE");

  private final Map<String, String> texts = new TreeMap<>();

  /** Those that say something; a variable that is set to nothing is as good as none. */
  Variables(Map<String, String> environment) {
    environment.forEach(
        (name, text) -> {
          if (name.startsWith(PREFIX) && !OF_LAUNCHERS.contains(name) && !text.isBlank()) {
            texts.put(name, text);
          }
        });
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  /** What they set, by key. */
  Map<String, Setting> settings(SettingKeys keys) {
    Map<String, Setting> settings = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          String key = key(name);
          if (keys.all().contains(key)) {
            settings.put(key, new Setting(key, name, said(name, text, keys.isList(key))));
          }
        });
    return settings;
  }

  /** Several values stand on lines of their own. */
  private static List<Setting.Said> said(String name, String text, boolean list) {
    List<Setting.Said> said = new ArrayList<>();
    for (String value : list ? text.split("\\R") : new String[] {text}) {
      if (!value.isBlank()) {
        said.add(new Setting.Said(value.strip(), name));
      }
    }
    return said;
  }

  /** Those that set nothing, each with the nearest that would. */
  Map<String, Optional<String>> unknown(SettingKeys keys) {
    Map<String, Optional<String>> unknown = new TreeMap<>();
    for (String name : texts.keySet()) {
      String key = key(name);
      if (!keys.all().contains(key)) {
        unknown.put(name, Nearest.of(key, keys.all()).map(Variables::name));
      }
    }
    return unknown;
  }

  /** The variable of a key. */
  static String name(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String key(String name) {
    return name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
