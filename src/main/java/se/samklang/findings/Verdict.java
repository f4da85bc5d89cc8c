package se.samklang.findings;

/** What a run, or one file of it, comes to. */
public enum Verdict {
  ACCEPTED("accepted"),
  REJECTED("rejected"),
  NOT_JUDGED("not-judged");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** The name in json. */
  public String id() {
    return id;
  }
}
