package se.samklang.yaml;

import java.util.Locale;
import se.samklang.model.Place;

/** A text that is no YAML we take, with the place and the reason. */
public final class YamlException extends Exception {
  private static final long serialVersionUID = 1;

  /** Why a text is refused. */
  public enum Problem {
    /** A tab where only blanks may indent. */
    TAB,
    /** A colon inside a value that would have to be quoted, or a key that began too early. */
    COLON,
    /** A line that is indented unlike its neighbours. */
    INDENTATION,
    /** A quote or bracket that is never closed. */
    UNCLOSED,
    /** An alias for an anchor that is not there. */
    ALIAS,
    /** Aliases that unfold to too much. */
    EXPANSION,
    /** A value, key or comment of unreasonable length. */
    LONG,
    /** A tag we do not know. */
    TAG,
    /** A key that stands twice. */
    DOUBLED_KEY,
    /** A key that is a list or a mapping. */
    COMPOSITE_KEY,
    /** Lists in lists too deep. */
    DEPTH,
    /** A value that begins with a character that YAML keeps for itself. */
    RESERVED,
    /** A character that YAML does not allow. */
    CHARACTER,
    /** Anything else. */
    SYNTAX;

    /** The name in the keys of sentences. */
    public String id() {
      return "yaml-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final transient Place place;
  private final Problem problem;
  private final String detail;

  YamlException(Place place, Problem problem, String detail) {
    super(place + ": " + problem + " " + detail);
    this.place = place;
    this.problem = problem;
    this.detail = detail;
  }

  public Place place() {
    return place;
  }

  public Problem problem() {
    return problem;
  }

  /** The key, tag or alias at fault; empty where there is none. */
  public String detail() {
    return detail;
  }
}
