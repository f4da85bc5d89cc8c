package se.samklang.yaml;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a YAML text as somebody wrote it, for changing that part and no other. */
public sealed interface Written {

  /** Where in the text it stands. */
  Span span();

  /**
   * From which character to which.
   *
   * @param start the first character, 0-based, that of an anchor or tag where it has one
   * @param from the first character of the value itself
   * @param end behind its last character; of lists and mappings by lines, of their last value
   * @param line where its anchor, tag or else itself begins, as {@link Node#place} has it
   * @param column the same, in code points
   */
  record Span(int start, int from, int end, int line, int column) {}

  /** How a text is marked as one. */
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /** Lines of their own, below {@code |} or {@code >}. */
    BLOCK
  }

  /** A text, number, date or yes/no. */
  record Scalar(String text, Style style, Span span) implements Written {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    /** Whether it says nothing. */
    public boolean isBlank() {
      return text.isBlank() || (style == Style.PLAIN && NULLS.contains(text));
    }
  }

  /**
   * A reference.
   *
   * @param target what it stands for, null where that is not there
   */
  record Alias(@Nullable Written target, Span span) implements Written {}

  /**
   * A list.
   *
   * @param flow whether it stands in brackets
   */
  record Sequence(List<Written> items, boolean flow, Span span) implements Written {}

  /**
   * Keys with values; those of merge keys are not its own.
   *
   * @param flow whether it stands in braces
   */
  record Mapping(List<Entry> entries, boolean flow, Span span) implements Written {}

  /** A key with its value. */
  record Entry(Written key, Written value) {

    /** The key's text; empty where it is none. */
    public String name() {
      return key instanceof Scalar scalar ? scalar.text() : "";
    }

    /** Whether it takes over what other mappings hold. */
    public boolean isMerge() {
      return name().equals("<<") && !(value instanceof Scalar);
    }
  }
}
