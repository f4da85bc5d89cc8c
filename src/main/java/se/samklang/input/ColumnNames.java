package se.samklang.input;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samklang.catalogue.Vocabulary;
import se.samklang.model.Strategy;
import se.samklang.names.Nearest;

/** The names by which a caller may say what stands under a header of its own. */
public final class ColumnNames {
  private final FieldNames names;
  private final Set<String> spellings = new LinkedHashSet<>();

  public ColumnNames(Vocabulary vocabulary, Strategy strategy) {
    this.names = new FieldNames(vocabulary, strategy);
    for (String table : tables()) {
      spellings.addAll(names.spellings(table));
    }
  }

  private static List<String> tables() {
    return Arrays.stream(TableKind.values()).map(TableKind::record).toList();
  }

  /** Whether it is a column of some table. */
  public boolean include(String name) {
    return tables().stream().anyMatch(table -> names.column(table, name) != null);
  }

  /** The name that was most likely meant. */
  public Optional<String> nearest(String name) {
    return Nearest.of(name, spellings);
  }
}
