package se.samklang.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipArchiveThresholdInputStream;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive in memory whose entries are unpacked only while they are read, within POI's limits
 * on how far a part may unfold.
 */
final class ZipBytes implements ZipEntrySource {
  /** What tells of the parts is small, and POI makes trees of it. */
  static final long MOST_OF_RELATIONS = 4L << 20;

  private static final long MOST = 2L << 30;
  private static final String RELATIONS = ".rels";

  private final ZipFile zip;
  private boolean opened;
  private boolean closed;

  ZipBytes(byte[] bytes) throws IOException {
    zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        zip.close();
        throw new ZipException("doubled entry");
      }
    }
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return zip.getEntries();
  }

  @Override
  public @Nullable ZipArchiveEntry getEntry(String path) {
    String wanted = path.replace('\\', '/');
    ZipArchiveEntry exact = zip.getEntry(wanted);
    if (exact != null) {
      return exact;
    }
    return Collections.list(zip.getEntries()).stream()
        .filter(entry -> entry.getName().replace('\\', '/').equalsIgnoreCase(wanted))
        .findFirst()
        .orElse(null);
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    InputStream unpacked = new ZipArchiveThresholdInputStream(zip.getInputStream(entry));
    boolean small = !opened || entry.getName().endsWith(RELATIONS);
    return new BoundedStream(unpacked, small ? MOST_OF_RELATIONS : MOST);
  }

  /** The entries that say which part leads to which. */
  List<ZipArchiveEntry> relations() {
    return Collections.list(zip.getEntries()).stream()
        .filter(entry -> entry.getName().endsWith(RELATIONS))
        .toList();
  }

  /** From now on the parts themselves are read, which may be large. */
  void opened() {
    opened = true;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    zip.close();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }
}
