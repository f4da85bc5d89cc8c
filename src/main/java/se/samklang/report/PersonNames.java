package se.samklang.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of persons, found in texts by whole words: whatever their case, whatever parts the words,
 * and in the genitive as well.
 */
final class PersonNames {
  static final String MARK = "[person]";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SEGMENT = Pattern.compile("[,;/|()\\n]|\\s(?:och|and|samt|&)\\s");

  /** By the first word: the words that follow. */
  private final Map<String, Set<List<String>>> names = new HashMap<>();

  /** Names as they stand in fields for persons, with titles and several in one. */
  PersonNames(Collection<String> stated) {
    for (String name : stated) {
      String normal = normal(name);
      add(words(normal));
      List<List<Word>> segments =
          SEGMENT.splitAsStream(normal).map(PersonNames::words).filter(s -> !s.isEmpty()).toList();
      segments.stream().filter(segment -> segment.size() > 1).forEach(this::addWithoutTitles);
      if (segments.size() == 2) {
        add(Stream.concat(segments.get(1).stream(), segments.get(0).stream()).toList());
      }
    }
  }

  private record Word(String text, int start, int end) {

    String folded() {
      return text.toLowerCase(Locale.ROOT);
    }

    boolean isCapital() {
      return Character.isUpperCase(text.codePointAt(0));
    }
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
    }
    return words;
  }

  /** A title may stand before or behind a name, with or without a capital. */
  private void addWithoutTitles(List<Word> segment) {
    add(segment);
    int first = 0;
    while (first < segment.size()) {
      int end = first;
      while (end < segment.size() && segment.get(end).isCapital()) {
        end++;
      }
      for (int from = first; from < end; from++) {
        for (int to = from + 2; to <= end; to++) {
          add(segment.subList(from, to));
          add(surnameFirst(segment.subList(from, to)));
        }
      }
      first = Math.max(end, first + 1);
    }
  }

  private static List<Word> surnameFirst(List<Word> name) {
    int last = name.size() - 1;
    return Stream.concat(Stream.of(name.get(last)), name.subList(0, last).stream()).toList();
  }

  /** A number or a single letter singles out nobody. */
  private void add(List<Word> words) {
    long letters =
        words.stream().flatMapToInt(w -> w.text().codePoints()).filter(Character::isLetter).count();
    if (letters > 1) {
      List<String> folded = words.stream().map(Word::folded).toList();
      names.computeIfAbsent(folded.get(0), word -> new LinkedHashSet<>()).add(folded);
      String last = folded.get(folded.size() - 1);
      List<String> genitive = new ArrayList<>(folded);
      genitive.set(folded.size() - 1, last + "s");
      names.computeIfAbsent(genitive.get(0), word -> new LinkedHashSet<>()).add(genitive);
    }
  }

  /** The text with a mark for each name; its lines stay as many. */
  String removedFrom(String text) {
    if (names.isEmpty()) {
      return text;
    }
    String normal = normal(text);
    List<Word> words = words(normal);
    StringBuilder removed = new StringBuilder();
    int copied = 0;
    int at = 0;
    while (at < words.size()) {
      int length = longestAt(words, at);
      if (length > 0) {
        int end = words.get(at + length - 1).end();
        String name = normal.substring(words.get(at).start(), end);
        removed.append(normal, copied, words.get(at).start()).append(MARK);
        name.chars().filter(c -> c == '\n').forEach(c -> removed.append('\n'));
        copied = end;
        at += length;
      } else {
        at++;
      }
    }
    return copied == 0 ? text : removed.append(normal, copied, normal.length()).toString();
  }

  /** How many words from there on are the longest name; none where there is none. */
  private int longestAt(List<Word> words, int at) {
    int longest = 0;
    for (List<String> name : names.getOrDefault(words.get(at).folded(), Set.of())) {
      if (name.size() > longest && at + name.size() <= words.size()) {
        List<Word> there = words.subList(at, at + name.size());
        if (name.equals(there.stream().map(Word::folded).toList())) {
          longest = name.size();
        }
      }
    }
    return longest;
  }
}
