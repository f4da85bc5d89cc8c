package se.samklang.report;

import java.util.Map;
import se.samklang.model.Place;

/** Where something stands in its file, as people say it. */
final class PlaceName {
  private PlaceName() {}

  /** The line, or sheet and cell. */
  static String of(Place place, Words words) {
    String cell = place.cell();
    String sheet = place.sheet();
    return cell == null || sheet == null
        ? words.say("line", Map.of("line", place.line()))
        : words.say("cell", Map.of("sheet", SafeText.shortened(sheet), "cell", cell));
  }
}
