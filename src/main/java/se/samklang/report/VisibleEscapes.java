package se.samklang.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** JSON in which no text of strangers moves a cursor or turns letters, and none is another. */
final class VisibleEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1;
  private static final char DELETE = '\u007f';

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[DELETE] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return SafeText.isUnsafe((char) c) ? new SerializedString(SafeText.escape((char) c)) : null;
  }
}
