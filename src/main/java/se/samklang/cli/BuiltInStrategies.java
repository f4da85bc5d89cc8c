package se.samklang.cli;

import java.util.Iterator;
import se.samklang.catalogue.PackedRules;
import se.samklang.catalogue.StrategyReader;

/** The ids of the built-in strategies, for completion; read when they are asked for. */
final class BuiltInStrategies implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return StrategyReader.ids(PackedRules.builtIn()).iterator();
  }
}
