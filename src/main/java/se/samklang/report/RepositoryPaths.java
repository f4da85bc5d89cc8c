package se.samklang.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as those who look at a repository name its files: seen from the folder of the run. */
public final class RepositoryPaths {
  private static final String UP = "..";
  private static final String UNRESERVED = "-._~";

  private final String folder;

  /**
   * Paths seen from a folder.
   *
   * @param folder where the run takes place, absolute, with {@code /}
   */
  public RepositoryPaths(String folder) {
    this.folder = folder.endsWith("/") ? folder : folder + "/";
  }

  /** A path without detours; relative unless it is an absolute one outside the folder. */
  String of(String path) {
    String normal = normal(path);
    return normal.startsWith(folder) ? normal.substring(folder.length()) : normal;
  }

  private static String normal(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      String last = segments.peekLast();
      if (segment.equals(UP) && last != null && !last.isEmpty() && !last.equals(UP)) {
        segments.removeLast();
      } else if (!segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return segments.isEmpty() ? path : String.join("/", segments);
  }

  /** The same as a URI reference (RFC 3986). */
  String uri(String path) {
    String seen = of(path);
    if (seen.startsWith("//")) {
      return "file:" + encoded(seen);
    }
    if (seen.startsWith("/")) {
      return "file://" + encoded(seen);
    }
    if (seen.matches("[A-Za-z]:/.*")) {
      return "file:///" + seen.charAt(0) + ":" + encoded(seen.substring(2));
    }
    return encoded(seen);
  }

  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (letter || (c >= '0' && c <= '9') || c == '/' || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
