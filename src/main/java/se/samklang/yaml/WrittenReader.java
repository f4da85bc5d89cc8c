package se.samklang.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import se.samklang.yaml.Written.Alias;
import se.samklang.yaml.Written.Entry;
import se.samklang.yaml.Written.Mapping;
import se.samklang.yaml.Written.Scalar;
import se.samklang.yaml.Written.Sequence;
import se.samklang.yaml.Written.Span;
import se.samklang.yaml.Written.Style;

/** Finds where in a YAML text its parts stand; for texts that {@link YamlReader} takes. */
public final class WrittenReader {
  private final String text;
  private final int @Nullable [] offsets;
  private final ParserImpl parser;
  private final Map<String, Written> anchors = new HashMap<>();

  private WrittenReader(String text) {
    this.text = text;
    this.offsets = offsets(text);
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.parser = new ParserImpl(new StreamReader(text), options);
  }

  /** The documents of a text, in order. */
  public static List<Written> read(String text) {
    return new WrittenReader(text).documents();
  }

  /** The parser counts code points; null where every character is one. */
  private static int @Nullable [] offsets(String text) {
    int points = text.codePointCount(0, text.length());
    if (points == text.length()) {
      return null;
    }
    int[] offsets = new int[points + 1];
    int at = 0;
    for (int i = 0; i < points; i++) {
      offsets[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    offsets[points] = at;
    return offsets;
  }

  private List<Written> documents() {
    List<Written> documents = new ArrayList<>();
    for (Event event = next(); !(event instanceof StreamEndEvent); event = next()) {
      if (event instanceof DocumentStartEvent) {
        anchors.clear();
        documents.add(node(next()));
      }
    }
    return documents;
  }

  private Event next() {
    return parser.getEvent();
  }

  private Written node(Event event) {
    if (event instanceof AliasEvent alias) {
      int end = end(event);
      return new Alias(anchors.get(alias.getAnchor()), span(event, start(event), end));
    }
    Written node;
    if (event instanceof ScalarEvent scalar) {
      node = scalar(scalar);
    } else if (event instanceof SequenceStartEvent start) {
      node = sequence(start);
    } else if (event instanceof MappingStartEvent start) {
      node = mapping(start);
    } else {
      throw new IllegalStateException("no value: " + event);
    }
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    return node;
  }

  private Scalar scalar(ScalarEvent event) {
    Style style =
        switch (event.getScalarStyle()) {
          case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
          case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
          case LITERAL, FOLDED -> Style.BLOCK;
          default -> Style.PLAIN;
        };
    boolean marked = event.getAnchor() != null || event.getTag() != null;
    int from = marked ? behindProperties(start(event), end(event)) : start(event);
    return new Scalar(event.getValue(), style, span(event, from, end(event)));
  }

  private Sequence sequence(SequenceStartEvent start) {
    List<Written> items = new ArrayList<>();
    Event event = next();
    int end = start(start);
    for (; !(event instanceof SequenceEndEvent); event = next()) {
      Written item = node(event);
      items.add(item);
      end = item.span().end();
    }
    boolean marked = start.getAnchor() != null || start.getTag() != null;
    int from = marked ? behindProperties(start(start), end(event)) : start(start);
    return new Sequence(
        items, start.isFlow(), span(start, from, start.isFlow() ? end(event) : end));
  }

  private Mapping mapping(MappingStartEvent start) {
    List<Entry> entries = new ArrayList<>();
    Event event = next();
    int end = start(start);
    for (; !(event instanceof MappingEndEvent); event = next()) {
      Written key = node(event);
      Written value = node(next());
      entries.add(new Entry(key, value));
      end = value.span().end();
    }
    return new Mapping(
        entries, start.isFlow(), span(start, start(start), start.isFlow() ? end(event) : end));
  }

  /** Where a value begins behind its anchor, tag and comments. */
  private int behindProperties(int start, int end) {
    int at = start;
    int behind = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '&' || c == '!') {
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
          at++;
        }
        behind = at;
      } else if (c == '#') {
        while (at < end && text.charAt(at) != '\n') {
          at++;
        }
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        return at;
      }
    }
    return behind;
  }

  private int start(Event event) {
    return offset(event.getStartMark().getIndex());
  }

  private int end(Event event) {
    return offset(event.getEndMark().getIndex());
  }

  private int offset(int point) {
    return offsets == null ? point : offsets[point];
  }

  private Span span(Event event, int from, int end) {
    return new Span(
        start(event),
        from,
        end,
        event.getStartMark().getLine() + 1,
        event.getStartMark().getColumn() + 1);
  }
}
