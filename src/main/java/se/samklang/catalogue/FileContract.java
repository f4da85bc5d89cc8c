package se.samklang.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Wording;

/**
 * What a strategy file and the files it names may hold.
 *
 * @param records by name, the keys of each in their order; the key {@code *} stands for all others
 */
public record FileContract(Map<String, Map<String, Key>> records) {
  /** The record that a strategy file is. */
  public static final String STRATEGY = "strategy";

  /** The record that a file of requirements is. */
  public static final String REQUIREMENTS = "requirements-file";

  /** The record that the file of an outside strategy is. */
  public static final String FRAMEWORK = "framework";

  /** The name that stands for every key which a record does not list. */
  public static final String OTHER = "*";

  private static final String FILE = "strategy-file.yaml";

  /**
   * A key of a record.
   *
   * @param type a simple type or the name of a record
   * @param choices the words that a choice is between
   * @param fromFile whether the name of a file can stand instead of the content
   */
  public record Key(
      String type,
      Form form,
      boolean required,
      boolean fromFile,
      List<String> choices,
      Wording about) {}

  /** How many values a key takes. */
  public enum Form {
    ONE,
    LIST,
    ONE_OR_LIST
  }

  /** The contract that the program was built with. */
  public static FileContract read(RuleFiles files) {
    Map<String, Map<String, Key>> records = new LinkedHashMap<>();
    Data.of(files.document(FILE))
        .get("records")
        .entries()
        .forEach(
            (name, keys) -> {
              Map<String, Key> byName = new LinkedHashMap<>();
              keys.entries().forEach((key, data) -> byName.put(key, key(data)));
              records.put(name, byName);
            });
    return new FileContract(records);
  }

  private static Key key(Data data) {
    Data form = data.get("form");
    return new Key(
        data.get("type").text(),
        form.isPresent() ? form.constant(Form.class) : Form.ONE,
        data.get("required").flag(),
        data.get("file").flag(),
        data.get("choices").texts(),
        data.get("about").wording());
  }

  /** The keys of a record. */
  Map<String, Key> keys(String record) {
    return records.getOrDefault(record, Map.of());
  }

  /** Whether a type is a record with keys of its own. */
  public boolean isRecord(String type) {
    return records.containsKey(type);
  }

  /** The key of that name, else what stands for all others; null where there is none. */
  static @Nullable Key key(Map<String, Key> keys, String name) {
    Key own = keys.get(name);
    return own == null ? keys.get(OTHER) : own;
  }
}
