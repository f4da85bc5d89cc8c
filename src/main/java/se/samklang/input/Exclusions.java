package se.samklang.input;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Globs of files that are not read.
 *
 * <p>A glob without a slash means the name of a file or folder at any depth. One with a slash means
 * a path: as given, or below the folder that is searched. What matches a folder takes out all that
 * lies in it; a slash at the end says that only folders are meant.
 */
public final class Exclusions {
  private static final String ANYWHERE = "**/";

  private final List<Exclusion> exclusions = new ArrayList<>();

  /**
   * Excludes by globs; a backslash parts folders as a slash does.
   *
   * @throws PatternSyntaxException where one is no glob; its pattern is the glob as given
   */
  public Exclusions(List<String> globs) {
    globs.forEach(glob -> exclusions.add(new Exclusion(glob)));
  }

  /** The globs that took out no file, as given. */
  List<String> unused() {
    return exclusions.stream().filter(each -> !each.used).map(each -> each.glob).toList();
  }

  /**
   * Whether a file is taken out.
   *
   * @param file as given
   * @param below the same below the folder that was searched; its name where it was named itself
   */
  boolean cover(Path file, Path below) {
    boolean covered = false;
    for (Exclusion exclusion : exclusions) {
      if (exclusion.covers(file.normalize(), below.normalize())) {
        exclusion.used = true;
        covered = true;
      }
    }
    return covered;
  }

  /** One glob, and whether it took out anything. */
  private static final class Exclusion {
    private final String glob;
    private final boolean ofNames;
    private final boolean ofFolders;
    private final List<PathMatcher> matchers = new ArrayList<>();
    private boolean used;

    Exclusion(String glob) {
      this.glob = glob;
      String normal = glob.replace('\\', '/');
      this.ofFolders = normal.endsWith("/") && normal.length() > 1;
      String whole = ofFolders ? normal.substring(0, normal.length() - 1) : normal;
      String pattern = whole.startsWith("./") ? whole.substring(2) : whole;
      this.ofNames = !pattern.contains("/");
      matchers.add(matcher(pattern));
      if (pattern.startsWith(ANYWHERE)) {
        matchers.add(matcher(pattern.substring(ANYWHERE.length())));
      }
    }

    private PathMatcher matcher(String pattern) {
      try {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      } catch (PatternSyntaxException e) {
        throw new PatternSyntaxException(e.getDescription(), glob, e.getIndex());
      }
    }

    boolean covers(Path file, Path below) {
      return ofNames ? coversAPart(below) : coversAFolderOf(below) || coversAFolderOf(file);
    }

    private boolean coversAPart(Path path) {
      int parts = ofFolders ? path.getNameCount() - 1 : path.getNameCount();
      for (int i = 0; i < parts; i++) {
        if (matches(path.getName(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean coversAFolderOf(Path path) {
      Path first = ofFolders ? path.getParent() : path;
      for (Path part = first; part != null; part = part.getParent()) {
        if (matches(part)) {
          return true;
        }
      }
      return false;
    }

    private boolean matches(Path path) {
      return matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }
  }
}
