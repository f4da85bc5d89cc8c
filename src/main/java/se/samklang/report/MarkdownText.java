package se.samklang.report;

import java.util.regex.Pattern;

/** Text of strangers made harmless inside GitHub- and GitLab-flavoured Markdown. */
final class MarkdownText {
  private static final String MARKS = "\\`*_[]#|~$!^";

  /** Parts a word without a trace: what follows a sign is then no name, number or address. */
  private static final String APART = "&#8203;";

  /**
   * People, issues, merge requests, labels, milestones, snippets and epics that a page links to.
   */
  private static final Pattern REFERENCE =
      Pattern.compile("(?<=[@#!~%$&])(?=[\\p{L}\\p{N}_\"'])|(?<=(?i:GH-))(?=\\d)");

  /** Addresses that become links by themselves. */
  private static final Pattern ADDRESS = Pattern.compile("(?<=:)(?=//)|(?<=(?i:www))(?=\\.)");

  /** How the parting stands while the rest is escaped; {@link SafeText} lets no such sign pass. */
  private static final char PARTING = '\u200b';

  private MarkdownText() {}

  /** The text on one line, reading as it is written. */
  static String of(String text) {
    String parted = REFERENCE.matcher(SafeText.of(text)).replaceAll(String.valueOf(PARTING));
    parted = ADDRESS.matcher(parted).replaceAll(String.valueOf(PARTING));
    StringBuilder escaped = new StringBuilder(parted.length() + 16);
    for (int i = 0; i < parted.length(); i++) {
      append(parted.charAt(i), escaped);
    }
    return escaped.toString();
  }

  private static void append(char c, StringBuilder escaped) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case PARTING -> escaped.append(APART);
      default -> {
        if (MARKS.indexOf(c) >= 0) {
          escaped.append('\\');
        }
        escaped.append(c);
      }
    }
  }
}
