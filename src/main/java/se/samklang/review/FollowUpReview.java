package se.samklang.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samklang.model.FollowUp;

/**
 * The follow-up of a year or a half-year.
 *
 * @param period such as {@code 2016} or {@code 2016-H1}
 * @param due whether its last day has come
 * @param reported whether there is one; where there is none, nothing else is told of it
 * @param written the reference of the written report, empty where there is none
 * @param oral the day of the oral report, null where it is not known
 */
public record FollowUpReview(
    FollowUp.Kind kind,
    String period,
    boolean due,
    boolean reported,
    String forum,
    @Nullable LocalDate date,
    String written,
    @Nullable LocalDate oral,
    String oralForum) {}
