package se.samklang.yaml;

import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samklang.yaml.Node.Entry;
import se.samklang.yaml.Node.Mapping;
import se.samklang.yaml.Node.Scalar;
import se.samklang.yaml.Node.Sequence;

/**
 * The items of one long list that ends a text of a single document, none of which is held. A text
 * of any other form has to be read as a whole.
 */
public final class ItemWalk implements Closeable {
  private final YamlReader reader;
  private final List<Scalar> doubled;
  private final Mapping head;
  private boolean over;

  private ItemWalk(YamlReader reader, List<Scalar> doubled, Mapping head) {
    this.reader = reader;
    this.doubled = doubled;
    this.head = head;
  }

  /** Thrown where a text turns out to have another form, or to be broken. */
  public static final class OtherFormException extends Exception {
    private static final long serialVersionUID = 1;

    private OtherFormException(String message) {
      super(message);
    }

    private OtherFormException(Exception cause) {
      super(cause);
    }
  }

  /**
   * Begins to read; empty where the text has another form, and then the text is closed.
   *
   * @param file the name that places carry
   * @param list whether a key of the document heads the list
   */
  public static Optional<ItemWalk> open(String file, Reader text, Predicate<String> list)
      throws IOException {
    List<Scalar> doubled = new ArrayList<>();
    YamlReader reader = YamlReader.open(file, "", text, doubled);
    Mapping head = null;
    try {
      head = head(reader, list);
    } catch (YamlException e) {
      // told of once the text is read as a whole
    } finally {
      if (head == null || !doubled.isEmpty()) {
        reader.close();
      }
    }
    return head == null || !doubled.isEmpty()
        ? Optional.empty()
        : Optional.of(new ItemWalk(reader, doubled, head));
  }

  private static @Nullable Mapping head(YamlReader reader, Predicate<String> list)
      throws IOException, YamlException {
    if (reader.next() != JsonToken.START_OBJECT || reader.isAnchored()) {
      return null;
    }
    Mapping all = new Mapping(List.of(), reader.here());
    List<Entry> entries = new ArrayList<>();
    reader.next();
    for (Scalar key = reader.key(); key != null && !key.text().equals("<<"); key = reader.key()) {
      JsonToken value = reader.next();
      if (list.test(key.text())) {
        entries.add(new Entry(key, new Sequence(List.of(), reader.here())));
        return value == JsonToken.START_ARRAY && !reader.isAnchored()
            ? new Mapping(entries, all.place())
            : null;
      }
      entries.add(new Entry(key, reader.node()));
      reader.next();
    }
    return null;
  }

  /** The document up to the list, and an empty one in its place. */
  public Mapping head() {
    return head;
  }

  /**
   * The next item, null after the last.
   *
   * @throws OtherFormException where the text is not what it seemed to be
   */
  public @Nullable Node next() throws OtherFormException {
    if (over) {
      return null;
    }
    try {
      if (reader.next() == JsonToken.END_ARRAY) {
        over = true;
        if (reader.next() != JsonToken.END_OBJECT || reader.next() != null) {
          throw new OtherFormException("something follows the list");
        }
        return null;
      }
      Node item = reader.node();
      if (!doubled.isEmpty()) {
        throw new OtherFormException("a doubled key");
      }
      return item;
    } catch (IOException | YamlException e) {
      throw new OtherFormException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
