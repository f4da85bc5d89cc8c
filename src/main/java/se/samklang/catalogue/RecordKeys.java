package se.samklang.catalogue;

import java.util.HashMap;
import java.util.Map;
import se.samklang.model.Dimension;
import se.samklang.model.Strategy;
import se.samklang.names.Fold;

/**
 * The fields of records by the keys that name them: those of the vocabulary, and what the strategy
 * calls its dimensions and its considerations.
 */
public final class RecordKeys {
  private static final String ACTIVITY = "activity";
  private static final String CONSIDERATIONS = "considerations";

  private final Vocabulary vocabulary;
  private final Map<String, String> ofActivity;
  private final Map<String, String> ofConsiderations;

  public RecordKeys(Vocabulary vocabulary, Strategy strategy) {
    this.vocabulary = vocabulary;
    this.ofActivity = new HashMap<>(vocabulary.record(ACTIVITY).fields());
    for (Dimension dimension : strategy.dimensions()) {
      dimension.names().forEach(name -> ofActivity.putIfAbsent(Fold.name(name), dimension.id()));
    }
    this.ofConsiderations = new HashMap<>(vocabulary.record(CONSIDERATIONS).fields());
    strategy
        .considerations()
        .byName()
        .forEach((name, item) -> ofConsiderations.putIfAbsent(name, item.id()));
  }

  /**
   * The fields of a record by folded key; where a key has two meanings, the vocabulary's stands.
   */
  public Map<String, String> of(String record) {
    return switch (record) {
      case ACTIVITY -> ofActivity;
      case CONSIDERATIONS -> ofConsiderations;
      default -> vocabulary.record(record).fields();
    };
  }
}
