package se.samklang.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of somebody's that is given another content: whole, or left as it was. */
final class RewrittenFile {
  private static final Set<PosixFilePermission> WRITABLE =
      EnumSet.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private RewrittenFile() {}

  /**
   * Gives a file another content. A link stays one, and what it leads to is changed.
   *
   * @param before what it held when it was read
   * @return the key of the sentence that says why it was left; empty where it was written
   */
  static Optional<String> write(Path file, byte[] before, byte[] after) {
    try {
      Path target = file.toRealPath();
      if (!isWritable(target)) {
        return Optional.of("read-only");
      }
      Path whole = beside(target);
      try {
        fill(whole, after);
        keepRights(target, whole);
        if (!Arrays.equals(Files.readAllBytes(target), before)) {
          return Optional.of("changed");
        }
        Files.move(
            whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("failed");
    }
  }

  /** Hidden, so that a run that goes on beside this one does not read it. */
  private static Path beside(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    return Files.createTempFile(folder, "." + target.getFileName() + ".", ".samklang-new");
  }

  private static void fill(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** Whoever may change any file is still told that somebody took care to protect this one. */
  private static boolean isWritable(Path file) throws IOException {
    PosixFileAttributeView view = view(file);
    boolean guarded =
        view != null && view.readAttributes().permissions().stream().noneMatch(WRITABLE::contains);
    return !guarded && Files.isWritable(file);
  }

  private static void keepRights(Path from, Path to) throws IOException {
    PosixFileAttributeView source = view(from);
    PosixFileAttributeView copy = view(to);
    if (source == null || copy == null) {
      return;
    }
    PosixFileAttributes rights = source.readAttributes();
    PosixFileAttributes own = copy.readAttributes();
    if (!own.group().equals(rights.group())) {
      copy.setGroup(rights.group());
    }
    if (!own.owner().equals(rights.owner())) {
      copy.setOwner(rights.owner());
    }
    copy.setPermissions(rights.permissions());
  }

  private static @Nullable PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
