package se.samklang.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.samklang.model.Place;
import se.samklang.yaml.Node;
import se.samklang.yaml.Node.Entry;
import se.samklang.yaml.Node.Mapping;
import se.samklang.yaml.Node.Scalar;
import se.samklang.yaml.Node.Sequence;

/**
 * The built-in {@code rules} folder, parsed when the program was built: one resource, read in one
 * piece, of which only the files asked for are unfolded. Parsing the YAML took most of a start.
 */
public final class PackedRules implements RuleFiles {
  private static final String RESOURCE = "/rules.pack";

  private record Packed(String sha256, int offset, int length) {}

  private final byte[] bytes;
  private final SortedMap<String, Packed> files;

  private PackedRules(byte[] bytes, SortedMap<String, Packed> files) {
    this.bytes = bytes;
    this.files = files;
  }

  /** The rules that the program was built with. */
  public static PackedRules builtIn() {
    try (InputStream in = PackedRules.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its rules");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PackedRules read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    SortedMap<String, Packed> files = new TreeMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      files.put(in.readUTF(), new Packed(in.readUTF(), in.readInt(), in.readInt()));
    }
    return new PackedRules(bytes, files);
  }

  /** Packs a folder. The same files give the same bytes. */
  public static void write(FolderRules rules, OutputStream target) throws IOException {
    Map<String, byte[]> bodies = new TreeMap<>();
    int headerLength = Integer.BYTES;
    for (String path : rules.paths()) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      if (path.endsWith(".yaml") || path.endsWith(".csv")) {
        writeNode(rules.document(path), new DataOutputStream(body));
      }
      bodies.put(path, body.toByteArray());
      headerLength += utfLength(path) + utfLength(rules.sha256(path)) + 2 * Integer.BYTES;
    }
    DataOutputStream out = new DataOutputStream(target);
    out.writeInt(bodies.size());
    int offset = headerLength;
    for (Map.Entry<String, byte[]> file : bodies.entrySet()) {
      out.writeUTF(file.getKey());
      out.writeUTF(rules.sha256(file.getKey()));
      out.writeInt(offset);
      out.writeInt(file.getValue().length);
      offset += file.getValue().length;
    }
    for (byte[] body : bodies.values()) {
      out.write(body);
    }
    out.flush();
  }

  private static int utfLength(String ascii) {
    return Short.BYTES + ascii.length();
  }

  @Override
  public SortedSet<String> paths() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
  }

  @Override
  public boolean has(String path) {
    return files.containsKey(path);
  }

  @Override
  public Node document(String path) {
    Packed file = files.get(path);
    if (file == null || file.length() == 0) {
      throw new BrokenDataException(new Place("rules/" + path, 1, 1), "no-file");
    }
    try {
      InputStream body = new ByteArrayInputStream(bytes, file.offset(), file.length());
      return readNode(new DataInputStream(body), "rules/" + path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String sha256(String path) {
    Packed file = files.get(path);
    return file == null ? "" : file.sha256();
  }

  private static void writeNode(Node node, DataOutputStream out) throws IOException {
    if (node instanceof Scalar scalar) {
      out.writeByte('s');
      writePlace(node.place(), out);
      out.writeUTF(scalar.text());
    } else if (node instanceof Sequence sequence) {
      out.writeByte('l');
      writePlace(node.place(), out);
      ByteArrayOutputStream items = new ByteArrayOutputStream();
      DataOutputStream inner = new DataOutputStream(items);
      for (Node item : sequence.items()) {
        writeNode(item, inner);
      }
      out.writeInt(sequence.items().size());
      out.writeInt(items.size());
      items.writeTo(out);
    } else if (node instanceof Mapping mapping) {
      out.writeByte('m');
      writePlace(node.place(), out);
      out.writeInt(mapping.entries().size());
      for (Entry entry : mapping.entries()) {
        writeNode(entry.key(), out);
        writeNode(entry.value(), out);
      }
    }
  }

  private static void writePlace(Place place, DataOutputStream out) throws IOException {
    out.writeInt(place.line());
    out.writeShort(place.column());
  }

  /** The items of a list, unfolded when somebody looks at one: most of a card are examples. */
  private static final class PackedItems extends AbstractList<Node> {
    private final byte[] packed;
    private final int size;
    private final String file;
    private final List<Node> unfolded = new ArrayList<>();

    private PackedItems(byte[] packed, int size, String file) {
      this.packed = packed;
      this.size = size;
      this.file = file;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public synchronized Node get(int index) {
      if (unfolded.isEmpty()) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed));
        try {
          for (int i = 0; i < size; i++) {
            unfolded.add(readNode(in, file));
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return unfolded.get(index);
    }
  }

  private static Node readNode(DataInputStream in, String file) throws IOException {
    byte kind = in.readByte();
    Place place = new Place(file, in.readInt(), in.readUnsignedShort());
    if (kind == 's') {
      return new Scalar(in.readUTF(), place);
    }
    int size = in.readInt();
    if (kind == 'l') {
      return new Sequence(new PackedItems(in.readNBytes(in.readInt()), size, file), place);
    }
    List<Entry> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      entries.add(new Entry((Scalar) readNode(in, file), readNode(in, file)));
    }
    return new Mapping(entries, place);
  }
}
