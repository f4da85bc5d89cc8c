package se.samklang.model;

import org.jspecify.annotations.Nullable;

/**
 * A member of the steering group.
 *
 * @param known the role as the strategy knows it, null where it knows none of that name
 */
public record Member(Field role, @Nullable Item known, Field name) {}
