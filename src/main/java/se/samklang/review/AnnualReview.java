package se.samklang.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Wording;

/**
 * How a year's international work has served the goals and followed the strategy. All lists keep
 * the order of the strategy or else of the input. Texts are as written: whoever tells them makes
 * them harmless.
 *
 * @param asOf the day on which the year is followed up
 * @param municipality its name
 * @param figures the main figures of the year, which later years are held against
 * @param leftAside the activities that do not count
 * @param widestGap where most is lacking, null where nothing is
 * @param overarchingGoals the goals of the work as a whole
 * @param otherGoals plan goals that contribute to none of them
 * @param coverages how many activities each goal and area of the strategy has, a dimension each
 * @param frameworks how many activities each entry of an outside strategy has, by area
 * @param followUps of the year and its halves, also those that there are not
 * @param accounts what the units tell of themselves in the annual follow-up
 * @param resultsTold whether any plan goal has a result
 * @param rules the rules that were applied, sorted
 * @param trend the main figures of the years that are at hand, the oldest first, this year last
 * @param change what has become of the findings of the last year, null where none is at hand
 */
public record AnnualReview(
    int year,
    LocalDate asOf,
    Wording strategy,
    String municipality,
    Figures figures,
    LeftAside leftAside,
    @Nullable Gap widestGap,
    List<OverarchingGoalReview> overarchingGoals,
    List<GoalReview> otherGoals,
    DutyGrid duties,
    List<Coverage> coverages,
    List<FrameworkCoverage> frameworks,
    List<TwinTownReview> twinTowns,
    List<FollowUpReview> followUps,
    OrganisationReview organisation,
    List<UnitAccount> accounts,
    boolean resultsTold,
    List<TimelineItem> timeline,
    List<String> rules,
    List<YearFigures> trend,
    @Nullable YearChange change) {}
