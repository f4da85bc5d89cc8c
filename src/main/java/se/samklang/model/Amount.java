package se.samklang.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one number that a text states, whatever words stand around it. */
public record Amount(BigDecimal number) implements Comparable<Amount> {
  private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u2009\\u202f]");

  /** Digits with what may stand between them; after a letter they are part of a name. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}0-9])(?:(?<![^\\s(])[-\\u2212])?"
              + "[0-9]+(?:[.,][0-9]+)*(?: [0-9]{3}(?![0-9])(?:[.,][0-9]+)*)*");

  private static final Pattern DECIMAL = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");
  private static final Pattern SPACED = Pattern.compile("[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?");
  private static final Pattern POINTED =
      Pattern.compile("[0-9]{1,3}(?:(?:\\.[0-9]{3})+,[0-9]+|(?:\\.[0-9]{3}){2,})");
  private static final Pattern COMMAED =
      Pattern.compile("[0-9]{1,3}(?:(?:,[0-9]{3})+\\.[0-9]+|(?:,[0-9]{3}){2,})");

  /** A thousand and two hundred to one reader, one and a fifth to another. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");

  /** The number in a text; empty where there is none, several, or one that can be read twice. */
  public static Optional<Amount> in(Text text) {
    Matcher digits = DIGITS.matcher(SPACES.matcher(text.raw()).replaceAll(" "));
    if (!digits.find()) {
      return Optional.empty();
    }
    String only = digits.group();
    return digits.find() ? Optional.empty() : read(only);
  }

  private static Optional<Amount> read(String written) {
    boolean negative = !Character.isDigit(written.charAt(0));
    String digits = negative ? written.substring(1) : written;
    if (AMBIGUOUS.matcher(digits).matches()) {
      return Optional.empty();
    }
    if (DECIMAL.matcher(digits).matches() || SPACED.matcher(digits).matches()) {
      return of(digits.replace(" ", "").replace(',', '.'), negative);
    }
    if (POINTED.matcher(digits).matches()) {
      return of(digits.replace(".", "").replace(',', '.'), negative);
    }
    return COMMAED.matcher(digits).matches()
        ? of(digits.replace(",", ""), negative)
        : Optional.empty();
  }

  private static Optional<Amount> of(String plain, boolean negative) {
    BigDecimal number = new BigDecimal(plain);
    return Optional.of(new Amount(negative ? number.negate() : number));
  }

  @Override
  public int compareTo(Amount other) {
    return number.compareTo(other.number);
  }
}
