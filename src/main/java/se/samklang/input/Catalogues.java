package se.samklang.input;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Dimension;
import se.samklang.model.Items;
import se.samklang.model.Strategy;

/** The closed lists whose entries stand in columns, by column. */
final class Catalogues {
  private final Map<String, Items> byColumn = new HashMap<>();

  Catalogues(Strategy strategy) {
    byColumn.put("method", strategy.methods());
    byColumn.put("beneficiaries", strategy.beneficiaries());
    byColumn.put("twin-town", strategy.twinTowns());
    byColumn.put("contributes-to", strategy.goals());
    for (Dimension dimension : strategy.dimensions()) {
      byColumn.put(dimension.id(), dimension.items());
    }
  }

  /** The list of a column, null where it takes any text. */
  @Nullable Items of(String column) {
    return byColumn.get(column);
  }
}
