package se.samklang.catalogue;

/** When a rule is asked. */
public enum Stage {
  /** When a plan is handed in. */
  INTAKE("plan.yaml"),
  /** When a year is followed up. */
  YEARLY("plan.yaml"),
  /** When a strategy file is written. */
  STRATEGY("strategy.yaml"),
  /** When exemptions are given. */
  EXEMPTIONS("exemptions.yaml");

  private final String mainFile;

  Stage(String mainFile) {
    this.mainFile = mainFile;
  }

  /** The file that an example of one text is. */
  public String mainFile() {
    return mainFile;
  }
}
