package se.samklang.input;

import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;

/** One row of a table, below its header. */
interface Row {

  /** Where its first cell begins. */
  Place place();

  /** The cell below the header's cell of that index, null where the row is shorter. */
  @Nullable Cell cell(int index);
}
