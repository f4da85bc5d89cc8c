package se.samklang.cli;

import se.samklang.findings.Verdict;

/** What the program tells the shell. */
public enum ExitCode {
  /** Judged, and nothing at or above the threshold. */
  ACCEPTED(0),
  /** Judged and rejected. */
  REJECTED(1),
  /** Not, or not fully, judged; every other fault as well. */
  NOT_JUDGED(2);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  static ExitCode of(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> ACCEPTED;
      case REJECTED -> REJECTED;
      case NOT_JUDGED -> NOT_JUDGED;
    };
  }
}
