package se.samklang.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a target, a baseline or a result states, whatever words stand around it.
 *
 * @param amount in the goal's own unit
 */
public record Measure(BigDecimal amount) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(?<sign>[-\\u2212]?)"
              + "(?<whole>\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+)(?:[.,](?<part>\\d+))?(?![.,]?\\d)");

  /** A dot or comma before three digits may part thousands as well as decimals. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

  /** The number in a field; null where it states none, several, or one that reads in two ways. */
  public static @Nullable Measure of(Field field) {
    Value value = field.first();
    return value == null || !value.isStated() || field.values().size() > 1 ? null : of(value.raw());
  }

  /** The number in a text; null where it states none, several, or one that reads in two ways. */
  public static @Nullable Measure of(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Matcher matcher = NUMBER.matcher(normal);
    List<Measure> found = new ArrayList<>();
    while (matcher.find()) {
      String whole = matcher.group("whole").replace(" ", "");
      String part = matcher.group("part");
      String number = matcher.group().replaceFirst("^[-\\u2212]", "");
      if (AMBIGUOUS.matcher(number).matches()) {
        return null;
      }
      boolean negative = !matcher.group("sign").isEmpty();
      String written = (negative ? "-" : "") + whole + (part == null ? "" : "." + part);
      found.add(new Measure(new BigDecimal(written)));
    }
    return found.size() == 1 ? found.get(0) : null;
  }
}
