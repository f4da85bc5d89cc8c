package se.samklang.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in a record in another shape than the contract asks for. Targets, baselines and the
 * values of results are text of whatever kind and left alone.
 */
final class PlainShapes {

  private static final Set<String> RECORDS_OF_THEIR_OWN = Set.of("plan", "goal", "activity");
  private static final Set<String> ANCHORS = Set.of("manager", "board");

  private final List<Wrong> found = new ArrayList<>();

  private PlainShapes() {}

  /** A field, dotted where it is nested, and the text that stands there, if it is one. */
  record Wrong(String field, String value) {}

  /** The faults of a record; plans, goals and activities in it have their own. */
  static List<Wrong> of(String record, Map<?, ?> tree) {
    PlainShapes shapes = new PlainShapes();
    shapes.walk(record, tree, "");
    return shapes.found;
  }

  private void walk(String record, Map<?, ?> tree, String prefix) {
    tree.forEach(
        (written, value) ->
            PlainForms.key(record, (String) written)
                .filter(key -> !PlainForms.isBlank(value))
                .ifPresent(key -> judge(key, value, prefix + key.name())));
  }

  private void judge(PlainForms.Key key, Object value, String path) {
    switch (key.form()) {
      case TEXT -> judgeText(value, path);
      case YES_OR_NO -> judgeWord(value, path, isAnswer(value));
      case MANAGER_OR_BOARD -> judgeWord(value, path, isAnchor(value));
      case TEXTS -> entries(value).forEach(entry -> judgeText(entry, path));
      case RECORD -> judgeRecord(key, value, path);
      case RECORDS -> {
        if (value instanceof List<?>) {
          entries(value).forEach(entry -> judgeRecord(key, entry, path));
        } else {
          say(path, value);
        }
      }
      case NAMES_OR_RECORDS -> {
        if (value instanceof Map) {
          say(path, value);
        } else {
          entries(value).stream()
              .filter(entry -> !(entry instanceof String))
              .forEach(entry -> judgeRecord(key, entry, path));
        }
      }
    }
  }

  private void judgeText(Object value, String path) {
    if (!(value instanceof String)) {
      say(path, value);
    }
  }

  private void judgeWord(Object value, String path, boolean fits) {
    if (!fits) {
      say(path, value);
    }
  }

  private void judgeRecord(PlainForms.Key key, Object value, String path) {
    if (!(value instanceof Map<?, ?> map)) {
      say(path, value);
    } else if (!RECORDS_OF_THEIR_OWN.contains(key.record())) {
      walk(key.record(), map, path + ".");
    }
  }

  private static boolean isAnswer(Object value) {
    return value instanceof String text
        && (PlainWords.isYes(text) || PlainWords.isNo(text) || PlainWords.isPlaceholder(text));
  }

  private static boolean isAnchor(Object value) {
    return value instanceof String text
        && (ANCHORS.contains(PlainWords.fold(text)) || PlainWords.isPlaceholder(text));
  }

  private static List<?> entries(Object value) {
    List<?> list = value instanceof List<?> several ? several : List.of(value);
    return list.stream().filter(entry -> !PlainForms.isBlank(entry)).toList();
  }

  private void say(String field, Object value) {
    found.add(new Wrong(field, value instanceof String text ? text : ""));
  }
}
