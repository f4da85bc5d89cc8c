package se.samklang.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samklang.findings.Finding;
import se.samklang.input.Reading;
import se.samklang.model.Place;
import se.samklang.model.Value;

/** How far what findings speak of reaches in the text. */
final class Regions {
  private final Map<String, String> texts;
  private final Map<String, List<String>> lines = new HashMap<>();

  Regions(Reading reading) {
    this.texts = reading.texts();
  }

  /**
   * From the place of the finding to the end of the value, or of the line where the value is
   * written in another way than it reads or is missing; empty in a workbook.
   */
  Optional<Region> of(Finding finding) {
    Place place = finding.place();
    if (place.sheet() != null) {
      return Optional.empty();
    }
    Value value = finding.value();
    int length = length(rest(place), value == null ? "" : value.raw());
    return Optional.of(new Region(place.line(), place.column(), place.column() + length));
  }

  private static int length(String rest, String value) {
    String quote = rest.isEmpty() ? "" : rest.substring(0, 1);
    String quoted = quote + value + quote;
    String reach = rest;
    if (!value.isEmpty() && rest.startsWith(value)) {
      reach = value;
    } else if (!value.isEmpty() && rest.startsWith(quoted)) {
      reach = quoted;
    }
    return reach.codePointCount(0, reach.length());
  }

  /** What stands on the line from the place on. */
  private String rest(Place place) {
    List<String> all =
        lines.computeIfAbsent(place.file(), file -> texts.getOrDefault(file, "").lines().toList());
    String line = place.line() > all.size() ? "" : all.get(place.line() - 1).stripTrailing();
    int before = place.column() - 1;
    return before >= line.codePointCount(0, line.length())
        ? ""
        : line.substring(line.offsetByCodePoints(0, before));
  }
}
