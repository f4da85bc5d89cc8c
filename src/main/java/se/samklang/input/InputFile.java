package se.samklang.input;

import org.jspecify.annotations.Nullable;

/**
 * One file and what became of it.
 *
 * @param path as given, with {@code /}
 * @param sha256 of its bytes in hexadecimal, null where they could not be read
 * @param problem why it cannot be judged, null unless it cannot
 */
public record InputFile(
    String path, @Nullable String sha256, Status status, @Nullable Unreadable problem) {

  /** What became of a file. */
  public enum Status {
    JUDGED("judged"),
    UNREADABLE("unreadable"),
    SKIPPED("skipped"),
    CONTEXT("context");

    private final String id;

    Status(String id) {
      this.id = id;
    }

    /** The name in json. */
    public String id() {
      return id;
    }
  }
}
