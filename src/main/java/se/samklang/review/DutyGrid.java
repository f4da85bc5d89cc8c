package se.samklang.review;

import java.util.List;
import se.samklang.model.Wording;

/**
 * Who has followed the strategy.
 *
 * @param duties the columns
 * @param rows one for each that answers for international work
 */
public record DutyGrid(List<Duty> duties, List<Row> rows) {

  /**
   * What the strategy asks of those who do the work: rules on one subject.
   *
   * @param id the theme of the rules
   * @param rules those of them that were applied and rest on a sentence of the strategy
   * @param requirements the ids of these sentences
   */
  public record Duty(String id, Wording name, List<String> rules, List<String> requirements) {}

  /**
   * One that answers for international work.
   *
   * @param name empty for what nobody answers for
   * @param planned whether it has an adopted plan for the year
   * @param cells as many as there are duties
   */
  public record Row(
      String name, Kind kind, boolean planned, int activities, int goals, List<Cell> cells) {}

  /** Who can answer for international work. */
  public enum Kind {
    COMMITTEE("committee"),
    COMPANY("company"),
    /** A unit that no committee or board is known to answer for. */
    UNIT("unit"),
    /** What belongs to no committee, company or unit that is known. */
    NONE("none");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in data. */
    public String id() {
      return id;
    }
  }

  /**
   * What became of a duty.
   *
   * @param findings how many errors and warnings there are
   * @param exempted how many breaches somebody has approved; they do not break it
   * @param broken the rules that found them
   */
  public record Cell(State state, int findings, int exempted, List<String> broken) {}

  /** What became of a duty. */
  public enum State {
    /** Something was judged, and nothing found but what is approved. */
    KEPT("kept"),
    BROKEN("broken"),
    /** There was nothing to judge. */
    NOT_JUDGED("not-judged");

    private final String id;

    State(String id) {
      this.id = id;
    }

    /** The name in data. */
    public String id() {
      return id;
    }
  }
}
