package se.samklang.plain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The word lists of the catalogue, and the two ways in which words are compared. */
final class PlainWords {

  static final List<String> DISMISSALS =
      words(
          """
          ej relevant|inte relevant|ej aktuellt|inte aktuellt|ej tillämpligt|e/t|n/a|not relevant
          not applicable
          """);

  static final List<String> PLACEHOLDERS =
      Stream.concat(
              DISMISSALS.stream(),
              words(
                  """
                  -|–|—|--|.|...|…|?|??|???|xx|xxx|nn|n.n.|tbd|tbc|tba|todo|ej klart|ej klar
                  inte klart|inte klar|oklart|okänt|okänd|vakant|vakans|tillsätts|utses senare
                  ej utsedd|bestäms senare|beslutas senare|ej bestämt|ej beslutat|återkommer
                  kommer senare|saknas|uppgift saknas|se ovan|se bilaga|se kommentar|d:o|ingen|inget
                  nej|unknown|vacant|pending|none|to be decided|#saknas!|#referens!|#värdefel!|#n/a
                  """)
                  .stream())
          .toList();

  static final List<String> COLLECTIVES =
      words(
          """
          alla|samtliga|gemensamt|flera|alla berörda|hela kommunen|kommunen|ronneby kommun
          alla förvaltningar|samtliga förvaltningar|alla nämnder|förvaltningarna
          """);

  static final List<String> YES = List.of("ja", "yes", "true", "x", "1");
  static final List<String> NO = List.of("nej", "no", "false", "0");
  static final List<String> ONGOING = List.of("löpande", "tills vidare", "fortlöpande", "ongoing");

  private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SEPARATORS = Pattern.compile("[-_\u2010 ]+");
  private static final Pattern ARTICLE = Pattern.compile("^(en|ett) (?=.)");

  private static final Set<String> PLACEHOLDER_SET = leveled(PLACEHOLDERS);
  private static final Set<String> COLLECTIVE_SET = leveled(COLLECTIVES);
  private static final Set<String> DISMISSAL_SET = leveled(DISMISSALS);

  private PlainWords() {}

  /** The text without white space around it, otherwise as written. */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** How placeholders and collective words are compared. */
  static String level(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return trimmed(SPACES.matcher(composed).replaceAll(" ")).toLowerCase(Locale.ROOT);
  }

  /** How names, keys and ids are compared. */
  static String fold(String text) {
    String spaced = SEPARATORS.matcher(level(text)).replaceAll(" ").strip();
    return ARTICLE.matcher(spaced).replaceFirst("");
  }

  static boolean isPlaceholder(String text) {
    return PLACEHOLDER_SET.contains(level(text));
  }

  static boolean isCollective(String text) {
    return COLLECTIVE_SET.contains(level(text));
  }

  static boolean isDismissal(String text) {
    return DISMISSAL_SET.contains(level(text));
  }

  static boolean isYes(String text) {
    return YES.contains(level(text));
  }

  static boolean isNo(String text) {
    return NO.contains(level(text));
  }

  static boolean isOngoing(String text) {
    return ONGOING.contains(level(text));
  }

  private static boolean isSpace(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  private static List<String> words(String block) {
    return Arrays.stream(block.split("[|\n]")).map(String::strip).toList();
  }

  private static Set<String> leveled(List<String> words) {
    return words.stream().map(PlainWords::level).collect(Collectors.toUnmodifiableSet());
  }
}
