package se.samklang.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of the contract, record by record, and what may stand under each. */
final class PlainForms {

  /** What may stand under a key. */
  enum Form {
    TEXT,
    YES_OR_NO,
    MANAGER_OR_BOARD,
    TEXTS,
    RECORD,
    RECORDS,
    NAMES_OR_RECORDS
  }

  /** One key: its name as the contract writes it, and the record under it, or nothing. */
  record Key(String name, Form form, String record) {}

  /**
   * A record a paragraph. Behind a key stands {@code *} where several texts may stand, {@code ?}
   * for yes or no, {@code !} for manager or board, and the name of the record under it: one in
   * braces, a list of them in brackets, a list where names do as well in parentheses.
   */
  private static final String CONTRACT =
      """
      document: plan{plan} activities[activity] organisation{organisation} follow-ups[follow-up]

      plan: id title body unit from to prepared-by adopted{adopted} contact-person goals[goal]

      adopted: by date reference

      goal: id text indicator measure-unit baseline target due contributes-to(contribution)
        results[result]

      contribution: goal how

      result: year value comment

      activity: id title plan owner* executor* start end ongoing? status method*
        anchoring[anchoring] reported-to-coordinator overarching-goal* municipal-goal*
        priority-area* europe-2020* eusbsr* blekinge* considerations{considerations}
        beneficiaries* transparency knowledge twin-town* benefit{benefit}
        representation{representation}

      anchoring: with! name date reference

      considerations: gender-equality integration environment public-health

      benefit: citizens operations

      representation: by

      organisation: units[unit] contact-persons[contact-person] coordinator{coordinator}
        reference-group{reference-group} steering-group{steering-group} agreements[agreement]

      unit: name kind body aliases* international-work

      contact-person: unit name appointed-by appointed-on

      coordinator: name from

      reference-group: name convener

      steering-group: convener members[member] meetings[meeting]

      member: role name

      meeting: date reference

      agreement: town signed from to

      follow-up: kind period forum date written oral{oral} units[unit-report]

      oral: date forum

      unit-report: unit impact monitoring knowledge
      """;

  private static final List<String> KEPT =
      List.of(
          "description",
          "comment",
          "partner",
          "country",
          "funding",
          "budget",
          "case-number",
          "target-group");

  private static final List<String> RECORDS_THAT_KEEP = List.of("plan", "goal", "activity");

  private static final Pattern KEY = Pattern.compile("([a-z0-9-]+)([*?!\\[{(]?)([a-z-]*)[\\]})]?");

  private static final Map<String, Map<String, Key>> KEYS = new LinkedHashMap<>();

  static {
    for (String paragraph : CONTRACT.split("\n\n")) {
      String[] nameAndKeys = paragraph.split(":", 2);
      Map<String, Key> keys = new LinkedHashMap<>();
      for (String word : nameAndKeys[1].strip().split("\\s+")) {
        Key key = key(word);
        keys.put(PlainWords.fold(key.name()), key);
      }
      KEYS.put(nameAndKeys[0], keys);
    }
  }

  private PlainForms() {}

  /** The key of a record as somebody wrote it; nothing where the contract has no such key. */
  static Optional<Key> key(String record, String written) {
    return Optional.ofNullable(KEYS.get(record).get(PlainWords.fold(written)));
  }

  /** Whether a key is read and kept, without being judged. */
  static boolean keeps(String record, String written) {
    return RECORDS_THAT_KEEP.contains(record)
        && KEPT.stream().map(PlainWords::fold).anyMatch(PlainWords.fold(written)::equals);
  }

  /** Whether nothing stands there. */
  static boolean isBlank(Object value) {
    return value == null || (value instanceof String text && PlainWords.trimmed(text).isEmpty());
  }

  /** The records under a key, as far as they stand there as they should. */
  static List<Map<?, ?>> records(Key key, Object value) {
    List<?> list = value instanceof List<?> several ? several : List.of();
    if (key.form() == Form.RECORD) {
      list = value == null ? List.of() : List.of(value);
    }
    List<Map<?, ?>> records = new ArrayList<>();
    for (Object item : list) {
      if (item instanceof Map<?, ?> map) {
        records.add(map);
      }
    }
    return records;
  }

  private static Key key(String word) {
    Matcher parts = KEY.matcher(word);
    if (!parts.matches()) {
      throw new IllegalStateException(word);
    }
    Form form =
        switch (parts.group(2)) {
          case "*" -> Form.TEXTS;
          case "?" -> Form.YES_OR_NO;
          case "!" -> Form.MANAGER_OR_BOARD;
          case "{" -> Form.RECORD;
          case "[" -> Form.RECORDS;
          case "(" -> Form.NAMES_OR_RECORDS;
          default -> Form.TEXT;
        };
    return new Key(parts.group(1), form, parts.group(3));
  }
}
