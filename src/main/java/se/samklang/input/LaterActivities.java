package se.samklang.input;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samklang.model.InvalidValue;
import se.samklang.model.Subject;
import se.samklang.model.UnknownField;
import se.samklang.model.Value;

/** The activities of a large file, which nobody holds all at once. */
@FunctionalInterface
interface LaterActivities {

  /**
   * Begins to read them.
   *
   * @throws BrokenOffException where they cannot be read
   */
  Walk walk() throws BrokenOffException;

  /** The keys that nobody knows in those made so far. */
  default List<UnknownField> unknownFields() {
    return List.of();
  }

  /** A way from the first to the last of them. */
  interface Walk extends AutoCloseable {
    /**
     * The next one, null after the last.
     *
     * @throws BrokenOffException where they cannot be read to the end
     */
    @Nullable Later next() throws BrokenOffException;

    @Override
    void close() throws IOException;
  }

  /**
   * An activity of which only that is known which has to be known in the order of the file.
   *
   * @param id what stands where its id should, null where nothing does
   * @param rest makes the rest
   */
  record Later(Subject subject, @Nullable Value id, Rest rest) {}

  /** Makes an activity's record, on whatever thread. */
  interface Rest {
    /**
     * The record.
     *
     * @param invalid takes what is of the wrong shape in it
     * @throws BrokenOffException where it cannot be made
     */
    SourceRecord record(Consumer<InvalidValue> invalid) throws BrokenOffException;
  }
}
