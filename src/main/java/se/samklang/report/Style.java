package se.samklang.report;

import se.samklang.findings.Verdict;
import se.samklang.model.Severity;

/** Colour and weight on a terminal, or their absence. */
public enum Style {
  COLOUR,
  PLAIN;

  private static final String RESET = "\u001b[0m";

  String bold(String text) {
    return painted("\u001b[1m", text);
  }

  String faint(String text) {
    return painted("\u001b[2m", text);
  }

  String of(Severity severity, String text) {
    return painted(
        switch (severity) {
          case ERROR -> "\u001b[31m";
          case WARNING -> "\u001b[33m";
          case INFO -> "\u001b[36m";
        },
        text);
  }

  String of(Verdict verdict, String text) {
    return painted(verdict == Verdict.ACCEPTED ? "\u001b[1;32m" : "\u001b[1;31m", text);
  }

  private String painted(String code, String text) {
    return this == COLOUR ? code + text + RESET : text;
  }
}
