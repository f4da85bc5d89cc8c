package se.samklang.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.samklang.model.Place;
import se.samklang.model.UnknownField;
import se.samklang.names.Fold;
import se.samklang.yaml.Node.Scalar;

/**
 * The keys of one file that nobody knows: each where it first stands, whichever thread comes upon
 * it first.
 */
final class UnknownKeys {
  /** Whoever has more unknown keys than that has misspelt none of them. */
  private static final int MOST_SUGGESTIONS = 1000;

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::place)
          .thenComparing(key -> key.name().text())
          .thenComparing(Key::kind);

  /** By what it folds to. */
  private final Map<String, Key> first = new ConcurrentHashMap<>();

  private final Set<String> told = new HashSet<>();

  /** A key in a record of some kind. */
  record Key(String kind, Scalar name) {

    private Place place() {
      return name.place();
    }
  }

  /** Tells of a key. */
  interface Teller {
    /**
     * Tells of it.
     *
     * @param few whether there are so few that the nearest known key helps
     */
    UnknownField tell(Key key, boolean few);
  }

  void add(String kind, Scalar name) {
    Key key = new Key(kind, name);
    first.merge(
        Fold.name(name.text()), key, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
  }

  /** Those that were not taken before, in the order of the file. */
  List<UnknownField> taken(Teller teller) {
    List<UnknownField> taken = new ArrayList<>();
    first.values().stream()
        .sorted(ORDER)
        .forEach(
            key -> {
              if (told.add(Fold.name(key.name().text()))) {
                taken.add(teller.tell(key, told.size() <= MOST_SUGGESTIONS));
              }
            });
    return taken;
  }
}
