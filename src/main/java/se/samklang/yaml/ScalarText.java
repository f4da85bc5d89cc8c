package se.samklang.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;
import se.samklang.yaml.Written.Style;

/** Texts as YAML writes them. */
public final class ScalarText {
  /** What every reader of YAML takes for a text, wherever it stands. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} .()/&'§+–-]*[\\p{L}\\p{N}.)/&'§+–-])?");

  private static final char LAST_CONTROL = '\u009f';

  private ScalarText() {}

  /**
   * Writes a text.
   *
   * @param style as asked for; quotes are set where it cannot stand in that style
   * @param flow whether it stands in brackets or braces
   */
  public static String of(String text, Style style, boolean flow) {
    if (style == Style.DOUBLE_QUOTED || text.chars().anyMatch(ScalarText::isControl)) {
      return doubleQuoted(text);
    }
    boolean plain = style != Style.SINGLE_QUOTED && isPlain(text, flow);
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }

  private static boolean isPlain(String text, boolean flow) {
    String withoutCommas = flow ? text : text.replace(",", "");
    return PLAIN.matcher(withoutCommas).matches()
        && !text.startsWith(",")
        && !text.endsWith(",")
        && new Resolver().resolve(NodeId.scalar, text, true).equals(Tag.STR);
  }

  private static boolean isControl(int c) {
    return c < ' ' || (c >= '\u007f' && c <= LAST_CONTROL) || c == '\u2028' || c == '\u2029';
  }

  /** As JSON writes it as well. */
  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (isControl(c)) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
