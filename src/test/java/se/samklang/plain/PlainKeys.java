package se.samklang.plain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of a document that the contract does not know. */
final class PlainKeys {

  private PlainKeys() {}

  /** Adds the unknown keys of a record and of those in it, as written. */
  static void collect(Map<?, ?> tree, String record, Set<String> unknown) {
    tree.forEach(
        (written, value) -> {
          Optional<PlainForms.Key> key = PlainForms.key(record, (String) written);
          if (key.isEmpty()) {
            if (!PlainForms.keeps(record, (String) written)) {
              unknown.add((String) written);
            }
          } else if (!key.get().record().isEmpty()) {
            PlainForms.records(key.get(), value)
                .forEach(it -> collect(it, key.get().record(), unknown));
          }
        });
  }
}
