package se.samklang.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import se.samklang.model.Place;
import se.samklang.yaml.Node.Entry;
import se.samklang.yaml.Node.Mapping;
import se.samklang.yaml.Node.Scalar;
import se.samklang.yaml.Node.Sequence;
import se.samklang.yaml.YamlException.Problem;

/**
 * Reads YAML from the token stream: binding to objects would lose places, resolve {@code NO} to
 * false, and take an alias for its name.
 */
public final class YamlReader implements Closeable {
  private static final int MAX_DEPTH = 100;

  /** How many values aliases may add to a document; a plan needs a handful. */
  private static final int MAX_EXPANSION = 100_000;

  /** How many characters aliases may add to a document. */
  private static final long MAX_EXPANDED_CHARACTERS = 10_000_000;

  private static final String YAML_TAGS = "tag:yaml.org,2002:";

  private static final Set<String> KNOWN_TAGS =
      Set.of("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge");

  private static final AnchorFactory FACTORY = factory();

  private final String file;
  private final String text;
  private final BoundedText source;
  private final AnchorFactory.Parser parser;
  private final List<Scalar> doubled;
  private final Map<String, Node> anchors = new HashMap<>();
  private int expanded;
  private long expandedCharacters;

  private YamlReader(
      String file,
      String text,
      BoundedText source,
      AnchorFactory.Parser parser,
      List<Scalar> doubled) {
    this.file = file;
    this.text = text;
    this.source = source;
    this.parser = parser;
    this.doubled = doubled;
  }

  private static AnchorFactory factory() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(Integer.MAX_VALUE)
            .build();
    return new AnchorFactory(
        YAMLFactory.builder().loaderOptions(options).streamReadConstraints(constraints));
  }

  /** Loads what reading needs; otherwise the first text pays for it. */
  public static void prepare() {
    try {
      read("", "- {prepared: yes}", new ArrayList<>());
    } catch (YamlException e) {
      throw new IllegalStateException("sound YAML was not read", e);
    }
  }

  /**
   * Reads every document of a text.
   *
   * @param file the name that places carry
   */
  public static List<Node> read(String file, String text) throws YamlException {
    List<Scalar> doubled = new ArrayList<>();
    YamlException broken = null;
    List<Node> documents = List.of();
    try {
      documents = read(file, text, doubled);
    } catch (YamlException e) {
      broken = e;
    }
    if (!doubled.isEmpty()) {
      Scalar key = doubled.get(0);
      throw new YamlException(key.place(), Problem.DOUBLED_KEY, key.text());
    }
    if (broken != null) {
      throw broken;
    }
    return documents;
  }

  /**
   * Reads every document of a text in which a key may stand twice; the first one counts.
   *
   * @param file the name that places carry
   * @param doubled takes the other ones, in the order of the text
   */
  public static List<Node> read(String file, String text, List<Scalar> doubled)
      throws YamlException {
    try (YamlReader reader = open(file, text, new StringReader(text), doubled)) {
      return reader.documents();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins to read.
   *
   * @param text what the places of unprintable characters are looked up in
   */
  static YamlReader open(String file, String text, Reader from, List<Scalar> doubled)
      throws IOException {
    BoundedText source = new BoundedText(from);
    var parser = (AnchorFactory.Parser) FACTORY.createParser(source);
    return new YamlReader(file, text, source, parser, doubled);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private List<Node> documents() throws YamlException, IOException {
    List<Node> documents = new ArrayList<>();
    try {
      while (next() != null) {
        anchors.clear();
        expanded = 0;
        expandedCharacters = 0;
        documents.add(node());
      }
    } catch (StreamConstraintsException e) {
      throw new YamlException(here(), Problem.DEPTH, "");
    } catch (JsonProcessingException e) {
      throw source.isExceeded() ? new YamlException(here(), Problem.LONG, "") : broken(e);
    }
    return documents;
  }

  /** The name of the entry that the reader has come to, null elsewhere. */
  @Nullable Scalar key() throws IOException {
    String name = parser.currentName();
    return parser.currentToken() == JsonToken.FIELD_NAME && name != null
        ? new Scalar(name, here())
        : null;
  }

  /** Whether something else may refer to the value that the reader has come to. */
  boolean isAnchored() {
    return parser.anchor() != null;
  }

  @Nullable JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    source.begin();
    return token;
  }

  /** The value that the reader has come to, which it then has passed. */
  Node node() throws YamlException, IOException {
    Place place = here();
    checkTag(place);
    if (parser.isCurrentAlias()) {
      return unfolded(parser.getText(), place);
    }
    String anchor = parser.anchor();
    Node node =
        switch (parser.currentToken()) {
          case START_OBJECT -> mapping(place);
          case START_ARRAY -> sequence(place);
          case VALUE_NULL -> new Scalar("", place);
          default -> new Scalar(parser.getText(), place);
        };
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    return node;
  }

  private Sequence sequence(Place place) throws YamlException, IOException {
    List<Node> items = new ArrayList<>();
    while (next() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new Sequence(items, place);
  }

  private Mapping mapping(Place place) throws YamlException, IOException {
    Map<String, Entry> own = new LinkedHashMap<>();
    List<Node> merged = new ArrayList<>();
    while (next() != JsonToken.END_OBJECT) {
      Scalar key = new Scalar(parser.currentName(), here());
      next();
      Node value = node();
      if (key.text().equals("<<") && !(value instanceof Scalar)) {
        merged.add(value);
      } else if (own.putIfAbsent(key.text(), new Entry(key, value)) != null) {
        doubled.add(key);
      }
    }
    for (Node base : merged) {
      merge(base, own);
    }
    return new Mapping(List.copyOf(own.values()), place);
  }

  /** YAML's merge key: what the mapping says itself wins, then the first of several bases. */
  private static void merge(Node base, Map<String, Entry> own) {
    if (base instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> own.putIfAbsent(entry.key().text(), entry));
    } else if (base instanceof Sequence bases) {
      bases.items().forEach(each -> merge(each, own));
    }
  }

  private Node unfolded(String alias, Place place) throws YamlException {
    Node anchored = anchors.get(alias);
    if (anchored == null) {
      throw new YamlException(place, Problem.ALIAS, alias);
    }
    return placed(anchored, place);
  }

  private Node placed(Node node, Place place) throws YamlException {
    if (++expanded > MAX_EXPANSION) {
      throw new YamlException(place, Problem.EXPANSION, "");
    }
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>(sequence.items().size());
      for (Node item : sequence.items()) {
        items.add(placed(item, place));
      }
      return new Sequence(items, place);
    }
    if (node instanceof Mapping mapping) {
      List<Entry> entries = new ArrayList<>(mapping.entries().size());
      for (Entry entry : mapping.entries()) {
        entries.add(new Entry((Scalar) placed(entry.key(), place), placed(entry.value(), place)));
      }
      return new Mapping(entries, place);
    }
    String repeated = ((Scalar) node).text();
    expandedCharacters += repeated.length();
    if (expandedCharacters > MAX_EXPANDED_CHARACTERS) {
      throw new YamlException(place, Problem.EXPANSION, "");
    }
    return new Scalar(repeated, place);
  }

  /** Jackson takes the exclamation mark off a tag of one's own. */
  private void checkTag(Place place) throws YamlException, IOException {
    Object tag = parser.getTypeId();
    if (tag == null || tag.toString().isEmpty()) {
      return;
    }
    String name = tag.toString();
    if (!name.startsWith(YAML_TAGS)) {
      throw new YamlException(place, Problem.TAG, name.contains(":") ? name : "!" + name);
    }
    if (!KNOWN_TAGS.contains(name.substring(YAML_TAGS.length()))) {
      throw new YamlException(place, Problem.TAG, name.replace(YAML_TAGS, "!!"));
    }
  }

  /** Where the reader stands. */
  Place here() {
    return place(parser.currentTokenLocation());
  }

  private Place place(@Nullable JsonLocation location) {
    return location == null
        ? new Place(file, 1, 1)
        : new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private YamlException broken(JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked) {
      Problem problem = problem(Objects.requireNonNullElse(marked.getProblem(), ""));
      boolean opened = problem == Problem.UNCLOSED && marked.getContextMark() != null;
      return new YamlException(
          place(opened ? marked.getContextMark() : marked.getProblemMark()), problem, "");
    }
    Problem problem = problem(Objects.requireNonNullElse(e.getOriginalMessage(), ""));
    Place place = problem == Problem.CHARACTER ? firstUnprintable() : place(e.getLocation());
    return new YamlException(place, problem, "");
  }

  /** The parser counts unprintable characters from the start of its buffer. */
  private Place firstUnprintable() {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        break;
      }
      line += c == '\n' ? 1 : 0;
      column = c == '\n' ? 1 : column + 1;
    }
    return new Place(file, line, column);
  }

  private Place place(@Nullable Mark mark) {
    return mark == null ? here() : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The parser tells kinds of faults apart by its English words alone. */
  private static Problem problem(String message) {
    if (message.contains("'\\t") || message.contains("TAB")) {
      return Problem.TAB;
    }
    if (message.contains("that cannot start any token")) {
      return Problem.RESERVED;
    }
    if (message.contains("mapping values are not allowed")
        || message.contains("could not find expected ':'")) {
      return Problem.COLON;
    }
    if (message.contains("unexpected end of stream")
        || message.contains("expected ',' or")
        || message.contains("found unexpected document indicator")) {
      return Problem.UNCLOSED;
    }
    if (message.contains("expected <block end>")
        || message.contains("expected <document start>")
        || message.contains("block collections are not allowed")
        || message.contains("bad indentation")
        || message.contains("did not find expected")) {
      return Problem.INDENTATION;
    }
    if (message.contains("special characters are not allowed")
        || message.contains("unacceptable code point")) {
      return Problem.CHARACTER;
    }
    if (message.contains("alias")) {
      return Problem.ALIAS;
    }
    return message.contains("simple key") ? Problem.COMPOSITE_KEY : Problem.SYNTAX;
  }
}
