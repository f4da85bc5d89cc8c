package se.samklang.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity in time. Its days may reach out of the year.
 *
 * @param responsible the committee, board or unit; empty where none is known
 * @param start null where it is not known
 * @param end null where it is not known or there is none
 * @param ongoing whether it has no end
 */
public record TimelineItem(
    String id,
    String title,
    String responsible,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    boolean ongoing) {}
