package se.samklang.cli;

import java.util.Iterator;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.PackedRules;

/** The ids of the built-in rules, for completion; read when they are asked for. */
final class BuiltInRules implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Catalogue.of(PackedRules.builtIn()).ids().iterator();
  }
}
