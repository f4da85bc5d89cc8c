package se.samklang.input;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** What the paths to judge cover, so that no file among them can decide about them. */
public final class JudgedPaths {
  private final List<String> arguments;

  public JudgedPaths(List<String> arguments) {
    this.arguments = List.copyOf(arguments);
  }

  /** The argument that covers a file, links and {@code ..} resolved; empty where none does. */
  public Optional<String> covering(Path file) {
    return arguments.stream().filter(argument -> covers(argument, file)).findFirst();
  }

  private static boolean covers(String argument, Path file) {
    try {
      Path real = file.toRealPath();
      Path path = Path.of(argument);
      if (Files.exists(path)) {
        return real.startsWith(path.toRealPath());
      }
      return coversAsGlob(argument.replace('\\', '/'), real);
    } catch (IOException | InvalidPathException | PatternSyntaxException e) {
      return false;
    }
  }

  private static boolean coversAsGlob(String glob, Path file) throws IOException {
    Path base = InputFinder.base(glob);
    if (!Files.isDirectory(base) || !file.startsWith(base.toRealPath())) {
      return false;
    }
    Path asFound = base.resolve(base.toRealPath().relativize(file));
    return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(asFound);
  }
}
