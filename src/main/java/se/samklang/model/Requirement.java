package se.samklang.model;

import org.jspecify.annotations.Nullable;

/**
 * One sentence of a strategy.
 *
 * @param section the heading it stands under
 * @param summary what it asks, in the project's own words
 * @param quote the sentence's own words, null where no rule cites it
 * @param reason why no rule follows it, null where one does
 */
public record Requirement(
    String id,
    Wording section,
    Wording summary,
    @Nullable String quote,
    @Nullable Wording reason) {}
