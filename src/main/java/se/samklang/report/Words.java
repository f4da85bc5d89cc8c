package se.samklang.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Language;

/** The program's own sentences in one language. */
public final class Words {
  private final Language language;
  private @Nullable Properties sentences;

  public Words(Language language) {
    this.language = language;
  }

  /** Reads the sentences, for whoever will say some and has other things to do first. */
  public void prepare() {
    sentences();
  }

  private synchronized Properties sentences() {
    if (sentences == null) {
      sentences = read(language);
    }
    return sentences;
  }

  private static Properties read(Language language) {
    String resource = "words_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      Properties read = new Properties();
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Language language() {
    return language;
  }

  /** A sentence without placeholders. */
  public String say(String key) {
    String sentence = sentences().getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence " + key);
    }
    return sentence;
  }

  /** A sentence with its placeholders filled. */
  public String say(String key, Map<String, ?> details) {
    return fill(say(key), details);
  }

  /** A text as it begins a sentence or stands above one. */
  public static String sentenceCase(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A number with its noun: one, or several. */
  public String count(long number, String noun) {
    return number + " " + say(noun + (number == 1 ? ".one" : ".many"));
  }

  /** Fills {@code {placeholders}}; those without a detail stay. */
  static String fill(String template, Map<String, ?> details) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      Object detail = details.get(template.substring(open + 1, close));
      filled.append(template, at, open);
      filled.append(detail == null ? template.substring(open, close + 1) : detail);
      at = close + 1;
    }
    return filled.append(template, at, template.length()).toString();
  }
}
