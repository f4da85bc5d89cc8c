package se.samklang.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.model.GoalProgress;
import se.samklang.model.Wording;

/**
 * A goal of an action plan and how far it has come. Texts are empty where nothing is stated.
 *
 * @param responsible the committee, board or unit whose goal it is; empty where none is known
 * @param due its last day, null where that is not known
 * @param isDue whether that day has come by the end of the year
 */
public record GoalReview(
    String id,
    String responsible,
    String text,
    String indicator,
    String measureUnit,
    Measurement baseline,
    Measurement target,
    Measurement result,
    @Nullable Integer resultYear,
    @Nullable LocalDate due,
    boolean isDue,
    GoalProgress.State state,
    List<Contribution> contributions) {

  public boolean isReached() {
    return state == GoalProgress.State.REACHED;
  }

  /** Whether it contributes to an overarching goal, or to a goal that serves it. */
  public boolean contributesTo(String overarching) {
    return contributions.stream().anyMatch(each -> each.overarching().equals(overarching));
  }

  /**
   * A value of the goal.
   *
   * @param text as written, empty where nothing is
   * @param amount null where it is no single number
   */
  public record Measurement(String text, @Nullable BigDecimal amount) {}

  /**
   * In what way it contributes to a goal of the strategy.
   *
   * @param overarching the id of the overarching goal that this serves
   * @param goal the goal that is named, which may be another that serves it
   * @param how empty where that is not told
   */
  public record Contribution(String overarching, Wording goal, String how) {}
}
