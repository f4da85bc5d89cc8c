package se.samklang.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samklang.model.Severity;
import se.samklang.names.Nearest;

/** Values of options, with an error in the reader's words where they are none. */
final class Values {
  static final List<String> TEXT_OR_JSON = List.of("text", "json");

  private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

  private Values() {}

  static LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new UsageException("bad-date", Map.of("value", value), Optional.empty());
    }
  }

  /** A year as four digits. */
  static int year(String value) {
    if (!YEAR.matcher(value).matches()) {
      throw new UsageException("bad-year", Map.of("value", value), Optional.empty());
    }
    return Integer.parseInt(value);
  }

  static Severity severity(String option, String value) {
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(value)) {
        return severity;
      }
    }
    throw unknown(option, value, Arrays.stream(Severity.values()).map(Severity::id).toList());
  }

  /** Checks that a format is one of the two in which every list and result comes. */
  static void checkTextOrJson(String format) {
    if (!TEXT_OR_JSON.contains(format)) {
      throw unknown("--format", format, TEXT_OR_JSON);
    }
  }

  static UsageException unknown(String option, String value, List<String> allowed) {
    Map<String, String> details =
        Map.of("value", value, "option", option, "allowed", String.join(", ", allowed));
    return new UsageException("bad-value", details, Nearest.of(value, allowed));
  }

  static UsageException badPair(String value, String form) {
    return new UsageException("bad-pair", Map.of("value", value, "form", form), Optional.empty());
  }

  /** Records an option where it was given; its order makes no difference to the run. */
  static void echo(String option, List<String> values, Map<String, List<String>> echoed) {
    if (!values.isEmpty()) {
      echoed.put(option, values.stream().sorted().toList());
    }
  }
}
