package se.samklang.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A changed file as a patch that {@code git apply} and {@code patch} take. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final FileChange change;
  private final String text;
  private final int shift;
  private final List<String> lines;
  private final int[] starts;
  private final Map<Edit, List<Correction>> byEdit = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  /**
   * Lines that give way to others.
   *
   * @param from the first line, 0-based
   * @param to behind the last line
   */
  private record Block(int from, int to, List<String> lines, Set<Correction> corrections) {}

  private UnifiedDiff(FileChange change) {
    this.change = change;
    // A patch of a file in UTF-8 holds its byte order mark; of others it is read, not applied.
    String mark = change.encoding().isUtf8() ? change.encoding().mark() : "";
    this.text = mark + change.text();
    this.shift = mark.length();
    this.lines = lines(text);
    this.starts = starts(lines);
    change
        .edits()
        .forEach(
            (correction, own) ->
                own.forEach(
                    edit ->
                        byEdit.computeIfAbsent(edit, each -> new ArrayList<>()).add(correction)));
  }

  /**
   * The patch of a file.
   *
   * @param path the name of the file in it
   * @param label what is said of corrections behind the line numbers of its hunk
   */
  public static String of(
      FileChange change, String path, Function<Collection<Correction>, String> label) {
    UnifiedDiff diff = new UnifiedDiff(change);
    diff.out.append("--- ").append(name("a/" + path)).append('\n');
    diff.out.append("+++ ").append(name("b/" + path)).append('\n');
    List<Block> hunk = new ArrayList<>();
    int moved = 0;
    for (Block block : diff.blocks()) {
      if (!hunk.isEmpty() && block.from() - hunk.get(hunk.size() - 1).to() > 2 * CONTEXT) {
        moved = diff.write(hunk, moved, label);
        hunk.clear();
      }
      hunk.add(block);
    }
    diff.write(hunk, moved, label);
    return diff.out.toString();
  }

  /** As git writes names: in quotes where they hold what ends a name, with a tab behind blanks. */
  private static String name(String path) {
    boolean quoted = path.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\' || c == 0x7f);
    if (!quoted) {
      return path.indexOf(' ') < 0 ? path : path + "\t";
    }
    StringBuilder name = new StringBuilder("\"");
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '"' || c == '\\') {
        name.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        name.append(String.format("\\%03o", (int) c));
      } else {
        name.append(c);
      }
    }
    return name.append('"').toString();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<Edit> all = change.inOrder();
    int at = 0;
    while (at < all.size()) {
      int from = line(all.get(at).start());
      int to = Math.min(lines.size(), line(all.get(at).end()) + 1);
      int next = at + 1;
      while (next < all.size() && line(all.get(next).start()) <= Math.max(to, from)) {
        to = Math.min(lines.size(), Math.max(to, line(all.get(next).end()) + 1));
        next++;
      }
      blocks.add(block(from, to, all.subList(at, next)));
      at = next;
    }
    return blocks;
  }

  private Block block(int from, int to, List<Edit> edits) {
    String before = String.join("", lines.subList(from, to));
    int start = starts[from];
    List<Edit> moved =
        edits.stream()
            .map(
                edit ->
                    new Edit(
                        edit.start() + shift - start,
                        edit.end() + shift - start,
                        edit.written(),
                        edit.rank()))
            .toList();
    List<String> old = lines.subList(from, to);
    List<String> changed = lines(Edit.apply(before, moved));
    int same = 0;
    while (same < Math.min(old.size(), changed.size()) && old.get(same).equals(changed.get(same))) {
      same++;
    }
    int sameAtEnd = 0;
    while (sameAtEnd < Math.min(old.size(), changed.size()) - same
        && old.get(old.size() - 1 - sameAtEnd)
            .equals(changed.get(changed.size() - 1 - sameAtEnd))) {
      sameAtEnd++;
    }
    Set<Correction> corrections = new LinkedHashSet<>();
    edits.forEach(edit -> corrections.addAll(byEdit.getOrDefault(edit, List.of())));
    return new Block(
        from + same,
        to - sameAtEnd,
        changed.subList(same, changed.size() - sameAtEnd),
        corrections);
  }

  /** Writes a hunk, and returns by how many lines the text has grown behind it. */
  private int write(List<Block> hunk, int moved, Function<Collection<Correction>, String> label) {
    if (hunk.isEmpty()) {
      return moved;
    }
    int from = Math.max(0, hunk.get(0).from() - CONTEXT);
    int to = Math.min(lines.size(), hunk.get(hunk.size() - 1).to() + CONTEXT);
    int grown = 0;
    Set<Correction> corrections = new LinkedHashSet<>();
    for (Block block : hunk) {
      grown += block.lines().size() - (block.to() - block.from());
      corrections.addAll(block.corrections());
    }
    out.append("@@ -").append(range(from, to - from));
    out.append(" +").append(range(from + moved, to - from + grown));
    out.append(" @@ ").append(label.apply(corrections)).append('\n');
    int at = from;
    for (Block block : hunk) {
      write(' ', lines.subList(at, block.from()));
      write('-', lines.subList(block.from(), block.to()));
      write('+', block.lines());
      at = block.to();
    }
    write(' ', lines.subList(at, to));
    return moved + grown;
  }

  private static String range(int from, int count) {
    return (count == 0 ? from : from + 1) + "," + count;
  }

  private void write(char sign, List<String> some) {
    for (String line : some) {
      out.append(sign).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /** The line on which a character of the text stands; where it has ended, the last. */
  private int line(int at) {
    int found = Arrays.binarySearch(starts, at + shift);
    int line = found >= 0 ? found : -found - 2;
    return Math.max(0, line == lines.size() && !text.endsWith("\n") ? line - 1 : line);
  }

  /** Where each line begins, and where the last one ends. */
  private static int[] starts(List<String> lines) {
    int[] starts = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      starts[i + 1] = starts[i] + lines.get(i).length();
    }
    return starts;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}
