package se.samklang.input;

import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Vocabulary;
import se.samklang.model.Strategy;
import se.samklang.model.Text;
import se.samklang.model.Text.Answer;
import se.samklang.model.Text.Word;
import se.samklang.names.Fold;

/**
 * Reads each distinct text once, on whatever thread: what it folds to, and whether it stands for a
 * value.
 */
final class Texts {
  private final Strategy.Words words;
  private final Vocabulary vocabulary;
  private final ReadOnce<Text> known = new ReadOnce<>(this::readNew);

  Texts(Strategy.Words words, Vocabulary vocabulary) {
    this.words = words;
    this.vocabulary = vocabulary;
  }

  Text read(String raw) {
    return known.read(raw);
  }

  /** Whether a text says something: neither blank nor a placeholder. */
  boolean isStated(String raw) {
    Text text = read(raw);
    return !text.isBlank() && !text.isPlaceholder();
  }

  /** What a word of that kind means, null where it is none. */
  @Nullable String meaning(String kind, String written) {
    return vocabulary.meaning(kind, Fold.word(written));
  }

  private Text readNew(String raw) {
    String word = Fold.word(raw);
    return new Text(raw, Fold.nameOfWord(word), kind(word), answer(word));
  }

  private Word kind(String word) {
    if (word.isEmpty()) {
      return Word.BLANK;
    }
    if (words.dismissals().contains(word)) {
      return Word.DISMISSAL;
    }
    if (words.placeholders().contains(word)) {
      return Word.PLACEHOLDER;
    }
    return words.collectives().contains(word) ? Word.COLLECTIVE : Word.PLAIN;
  }

  private Answer answer(String word) {
    if (vocabulary.meaning("yes", word) != null) {
      return Answer.YES;
    }
    return vocabulary.meaning("no", word) != null ? Answer.NO : Answer.NEITHER;
  }
}
