package se.samklang.input;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Searches a folder for the visible files below it; Excel's lock files are none.
 *
 * <p>What keeps it from seeing all is remembered, and keeps it from nothing else. Whoever fills the
 * folder cannot make it leave: links are followed only as far as they stay inside.
 */
final class FolderSearch implements FileVisitor<Path> {
  private final Path folder;
  private final Path real;
  private final List<Path> files = new ArrayList<>();
  private final Map<Path, String> unseen = new TreeMap<>();

  private FolderSearch(Path folder) throws IOException {
    this.folder = folder;
    this.real = folder.toRealPath();
  }

  /**
   * Searches a folder.
   *
   * @throws IOException where the folder itself cannot be read
   */
  static FolderSearch of(Path folder) throws IOException {
    FolderSearch search = new FolderSearch(folder);
    Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, search);
    return search;
  }

  /** The regular files. */
  List<Path> files() {
    return files;
  }

  /** What cannot be looked into, by path: the reason. */
  Map<Path, String> unseen() {
    return unseen;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
    if (visited.equals(folder)) {
      return FileVisitResult.CONTINUE;
    }
    return isVisible(visited) && isInside(visited)
        ? FileVisitResult.CONTINUE
        : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isVisible(file) && isInside(file)) {
      if (attributes.isRegularFile()) {
        files.add(file);
      } else {
        unseen.put(file, "no-regular-file");
      }
    }
    return FileVisitResult.CONTINUE;
  }

  /** A loop leads to nothing that is not found without it. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
    if (file.equals(folder)) {
      throw problem;
    }
    if (isVisible(file) && !(problem instanceof FileSystemLoopException)) {
      unseen.put(file, "folder-unreadable");
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path visited, IOException problem) {
    if (problem != null) {
      unseen.put(visited, "folder-unreadable");
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean isInside(Path file) {
    if (!Files.isSymbolicLink(file)) {
      return true;
    }
    try {
      if (file.toRealPath().startsWith(real)) {
        return true;
      }
      unseen.put(file, "link-outside");
    } catch (IOException e) {
      unseen.put(file, "link-broken");
    }
    return false;
  }

  private static boolean isVisible(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && !name.startsWith("~$");
  }
}
