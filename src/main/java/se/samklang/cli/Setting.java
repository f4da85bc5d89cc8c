package se.samklang.cli;

import java.util.List;

/**
 * An option that is set elsewhere than on the command line.
 *
 * @param key the option's long name without its dashes
 * @param source the file or the variable that sets it
 * @param values one, but for options that can be repeated
 */
record Setting(String key, String source, List<Said> values) {

  /**
   * One value.
   *
   * @param place the line and column in the file, or the variable
   */
  record Said(String text, String place) {}

  String option() {
    return "--" + key;
  }

  List<String> texts() {
    return values.stream().map(Said::text).toList();
  }
}
