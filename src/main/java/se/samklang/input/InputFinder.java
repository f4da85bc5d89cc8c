package se.samklang.input;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;
import se.samklang.names.Nearest;

/** Finds the files that paths, folders and globs on the command line mean. */
final class InputFinder {
  private static final Set<String> READABLE = Set.of("yaml", "yml", "json", "csv", "tsv", "xlsx");
  private static final Set<String> NEVER_JUDGED =
      Set.of("xls", "xlsm", "ods", "docx", "doc", "pdf", "odt", "numbers", "rtf");

  /** Pipes have no ending, and Excel gives one of no format to tables with tabs. */
  private static final Set<String> TELLING_NOTHING = Set.of("", "txt");

  static final String STANDARD_INPUT = "-";

  private final Map<Path, Found> found = new HashMap<>();
  private final List<InputFile> missing = new ArrayList<>();
  private final Exclusions exclusions;

  private InputFinder(Exclusions exclusions) {
    this.exclusions = exclusions;
  }

  /**
   * What the arguments lead to.
   *
   * @param files sorted by path, each one once
   * @param missing arguments that lead to no file
   */
  record Result(List<Found> files, List<InputFile> missing) {

    /** The same without some files, whose links are followed. */
    Result without(Set<Path> apart) {
      return apart.isEmpty()
          ? this
          : new Result(
              files.stream().filter(each -> !apart.contains(real(each.file()))).toList(), missing);
    }

    private static Path real(Path file) {
      try {
        return file.toRealPath();
      } catch (IOException e) {
        return file;
      }
    }
  }

  /**
   * A file to read.
   *
   * @param path as given, with {@code /}
   * @param named whether it was named itself, and not found by searching a folder
   */
  record Found(String path, Path file, boolean named) {

    String ending() {
      String name = path.substring(path.lastIndexOf('/') + 1);
      int dot = name.lastIndexOf('.');
      return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the ending is of a format that we read. */
    boolean isReadable() {
      return READABLE.contains(ending());
    }

    /**
     * Whether the ending is of a format that we do not read. In a folder only such are of interest
     * as may hold a plan.
     */
    boolean isForeign() {
      return named
          ? !isReadable() && !TELLING_NOTHING.contains(ending())
          : NEVER_JUDGED.contains(ending());
    }
  }

  static Result find(List<String> arguments, Exclusions exclusions) {
    InputFinder finder = new InputFinder(exclusions);
    for (String argument : arguments) {
      try {
        finder.add(argument);
      } catch (UnreadableException e) {
        finder.missing.add(
            new InputFile(argument, null, InputFile.Status.UNREADABLE, e.unreadable()));
      }
    }
    List<Found> files =
        finder.found.values().stream().sorted(Comparator.comparing(Found::path)).toList();
    return new Result(files, finder.missing);
  }

  private void add(String argument) throws UnreadableException {
    if (argument.equals(STANDARD_INPUT)) {
      found.put(Path.of(STANDARD_INPUT), new Found(STANDARD_INPUT, Path.of(STANDARD_INPUT), true));
      return;
    }
    Path path = path(argument);
    if (Files.isDirectory(path)) {
      addFolder(argument, path);
    } else if (Files.exists(path)) {
      add(new Found(shown(path), path, true), path.getFileName());
    } else if (isGlob(argument)) {
      addMatches(argument);
    } else {
      throw missing(argument, path);
    }
  }

  /**
   * One file reached in two ways is one file.
   *
   * @param below the path below the folder that was searched; null for a path without a name
   */
  private void add(Found file, @Nullable Path below) {
    if (below != null && exclusions.cover(file.file(), below)) {
      return;
    }
    found.merge(
        file.file().toAbsolutePath().normalize(),
        file,
        (one, other) ->
            one.path().compareTo(other.path()) <= 0
                ? new Found(one.path(), one.file(), one.named() || other.named())
                : new Found(other.path(), other.file(), one.named() || other.named()));
  }

  private static UnreadableException missing(String argument, Path path) {
    if (Files.isSymbolicLink(path)) {
      return new UnreadableException(new Place(argument, 1, 1), "link-broken");
    }
    Path folder = path.toAbsolutePath().getParent();
    List<String> names = new ArrayList<>();
    if (folder != null && Files.isDirectory(folder)) {
      try (Stream<Path> siblings = Files.list(folder)) {
        siblings.map(file -> String.valueOf(file.getFileName())).sorted().forEach(names::add);
      } catch (IOException e) {
        names.clear();
      }
    }
    Optional<String> near = Nearest.of(String.valueOf(path.getFileName()), names);
    Place place = new Place(argument, 1, 1);
    return near.<UnreadableException>map(
            name ->
                new UnreadableException(
                    place,
                    "path-missing-near",
                    Map.of("nearest", shown(path.resolveSibling(name)))))
        .orElseGet(() -> new UnreadableException(place, "path-missing"));
  }

  private static Path path(String argument) throws UnreadableException {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new UnreadableException(new Place(argument, 1, 1), "path-missing");
    }
  }

  private void addFolder(String argument, Path folder) throws UnreadableException {
    boolean any = false;
    FolderSearch search = search(argument, folder);
    for (Path file : search.files()) {
      Found each = new Found(shown(file), file, false);
      if (each.isReadable() || each.isForeign()) {
        add(each, folder.relativize(file));
        any = true;
      }
    }
    for (Map.Entry<Path, String> unseen : search.unseen().entrySet()) {
      Path file = unseen.getKey();
      Found each = new Found(shown(file), file, false);
      if (each.isReadable() || each.isForeign() || isFolder(file, unseen.getValue())) {
        addUnseen(file, folder.relativize(file), unseen.getValue());
        any = true;
      }
    }
    if (!any) {
      throw new UnreadableException(new Place(argument, 1, 1), "folder-empty");
    }
  }

  private void addMatches(String glob) throws UnreadableException {
    String normal = glob.replace('\\', '/');
    Path base = base(normal);
    PathMatcher matcher = matcher(glob, normal);
    boolean any = false;
    if (Files.isDirectory(base)) {
      FolderSearch search = search(glob, base);
      for (Path file : search.files()) {
        if (matcher.matches(file)) {
          add(new Found(shown(file), file, true), base.relativize(file));
          any = true;
        }
      }
      for (Map.Entry<Path, String> unseen : search.unseen().entrySet()) {
        if (matcher.matches(unseen.getKey())) {
          addUnseen(unseen.getKey(), base.relativize(unseen.getKey()), unseen.getValue());
          any = true;
        }
      }
    }
    if (!any) {
      throw new UnreadableException(new Place(glob, 1, 1), "glob-empty");
    }
  }

  /** The folder that a glob with slashes looks below. */
  static Path base(String glob) {
    int literal = glob.lastIndexOf('/', firstWildcard(glob));
    return Path.of(literal < 0 ? "" : literal == 0 ? "/" : glob.substring(0, literal));
  }

  private static PathMatcher matcher(String glob, String normal) throws UnreadableException {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + normal);
    } catch (PatternSyntaxException e) {
      throw new UnreadableException(new Place(glob, 1, 1), "glob-broken");
    }
  }

  private static boolean isFolder(Path file, String reason) {
    return reason.equals("folder-unreadable") || Files.isDirectory(file);
  }

  private static FolderSearch search(String argument, Path folder) throws UnreadableException {
    try {
      return FolderSearch.of(folder);
    } catch (IOException e) {
      throw new UnreadableException(new Place(argument, 1, 1), "folder-unreadable");
    }
  }

  /** Something may stand behind it that was to be judged, so it is no matter to pass over. */
  private void addUnseen(Path file, Path below, String reason) {
    if (!exclusions.cover(file, below)) {
      Place place = new Place(shown(file), 1, 1);
      Unreadable problem = new Unreadable(place, reason, Map.of());
      missing.add(new InputFile(shown(file), null, InputFile.Status.UNREADABLE, problem));
    }
  }

  private static boolean isGlob(String argument) {
    return firstWildcard(argument) < argument.length();
  }

  private static int firstWildcard(String argument) {
    for (int i = 0; i < argument.length(); i++) {
      if ("*?[{".indexOf(argument.charAt(i)) >= 0) {
        return i;
      }
    }
    return argument.length();
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
