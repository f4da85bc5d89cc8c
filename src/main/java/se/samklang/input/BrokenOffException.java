package se.samklang.input;

/** Thrown where a file that was to be judged while it is read cannot be read to its end. */
final class BrokenOffException extends Exception {
  private static final long serialVersionUID = 1;

  private final String file;

  BrokenOffException(String file, Exception cause) {
    super(file, cause);
    this.file = file;
  }

  String file() {
    return file;
  }
}
