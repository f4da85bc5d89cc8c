package se.samklang.input;

import java.io.IOException;
import java.io.Reader;

/** A text that can be read more than once. */
@FunctionalInterface
interface CharSource {

  /** The text from its beginning. */
  Reader open() throws IOException;
}
