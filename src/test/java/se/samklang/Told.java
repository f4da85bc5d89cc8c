package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

/** What one command line was answered in both languages, and what it should have been. */
record Told(Run english, Run swedish) {

  Told code(int code) {
    assertThat(english.code()).as("exit code; %s", english.err()).isEqualTo(code);
    assertThat(swedish.code()).as("exit code; %s", swedish.err()).isEqualTo(code);
    return this;
  }

  /** All of standard output. */
  Told out(String en, String sv) {
    assertThat(english.out()).isEqualTo(en);
    assertThat(swedish.out()).isEqualTo(sv);
    return this;
  }

  /** All of standard error, the last line's end left out. */
  Told err(String en, String sv) {
    assertThat(english.err()).isEqualTo(en.isEmpty() ? "" : en + "\n");
    assertThat(swedish.err()).isEqualTo(sv.isEmpty() ? "" : sv + "\n");
    return this;
  }

  /** One file could not be judged, and there was no other. */
  void oneUnreadable(String place, String en, String sv) {
    code(2);
    out(
        """
        0 plans, 0 activities, 0 goals, 1 file unreadable: 0 errors, 0 warnings, 0 infos. \
        Verdict: not judged.
        """,
        """
        0 handlingsplaner, 0 aktiviteter, 0 mål, 1 fil kunde inte läsas: 0 måste åtgärdas, \
        0 bör åtgärdas, 0 för kännedom. Bedömning: kunde inte bedömas.
        """);
    err(place + ": cannot be judged: " + en, place + ": kunde inte bedömas: " + sv);
  }

  /** The command line itself was wrong: nothing on standard output, and a word on help. */
  void refused(String command, String en, String sv) {
    code(2);
    out("", "");
    err(
        "samklang: " + en + "\nRun 'samklang " + command + "--help' for help.",
        "samklang: " + sv + "\nKör 'samklang " + command + "--help' för hjälp.");
  }
}
