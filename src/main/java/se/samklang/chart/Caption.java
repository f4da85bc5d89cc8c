package se.samklang.chart;

import java.util.regex.Pattern;

/**
 * What a picture is called, for those who do not see it.
 *
 * @param id letters, digits, hyphens and low lines, beginning with a letter; no other picture of
 *     the page may have it
 * @param title what the picture shows
 * @param description what can be seen in it, and where its numbers stand; may be empty
 */
public record Caption(String id, String title, String description) {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /**
   * @throws IllegalArgumentException for any other id, or an empty title
   */
  public Caption {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id: " + id);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("a picture without a title");
    }
  }
}
