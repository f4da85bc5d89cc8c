package se.samklang.input;

import java.util.function.Consumer;

/** The activities of a large table, which nobody holds all at once. */
@FunctionalInterface
interface LaterActivities {

  /**
   * Reads them from first to last.
   *
   * @throws BrokenOffException where that is not possible to the end
   */
  void forEach(Consumer<SourceRecord> consumer) throws BrokenOffException;
}
