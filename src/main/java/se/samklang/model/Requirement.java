package se.samklang.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a strategy.
 *
 * @param section the heading it stands under
 * @param summary what it asks, in the project's own words
 * @param quote the sentence's own words, null where no rule cites it
 * @param lead the words of the document that the quote goes on from, null where it stands alone
 * @param table whether the quote is cells of a table and no sentence
 * @param reason why no rule follows it, null where one does
 */
public record Requirement(
    String id,
    Wording section,
    Wording summary,
    @Nullable String quote,
    @Nullable String lead,
    boolean table,
    @Nullable Wording reason) {

  /** The strategy's own sentence as far as it is about this; empty where no rule cites it. */
  public Optional<String> sentence() {
    return Optional.ofNullable(quote).map(words -> lead == null ? words : lead + " " + words);
  }
}
