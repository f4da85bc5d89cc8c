package se.samklang.input;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.samklang.model.Subject;
import se.samklang.names.Fold;

/** Names the records of one file: by their ids, or by their number where they have none. */
final class Subjects {
  private final Texts texts;
  private final Map<Subject.Kind, Integer> counts = new EnumMap<>(Subject.Kind.class);

  Subjects(Texts texts) {
    this.texts = texts;
  }

  /** The next record of a kind; empty for kinds that are always part of another. */
  Optional<Subject> of(String record, String id) {
    for (Subject.Kind kind : Subject.Kind.values()) {
      if (kind.isSubmitted() && kind.id().equals(record)) {
        int number = counts.merge(kind, 1, Integer::sum);
        return Optional.of(new Subject(kind, texts.isStated(id) ? Fold.trim(id) : "#" + number));
      }
    }
    return Optional.empty();
  }
}
