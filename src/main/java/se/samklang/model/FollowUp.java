package se.samklang.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report on a year or a half-year, put together from all places that tell of it.
 *
 * @param kind null where it is not told or not known
 * @param period a year such as {@code 2016} or a half-year such as {@code 2016-H1}; any other text
 *     as it was written
 * @param inReportForum whether the forum is one where the strategy has half-years reported
 * @param oral the day of the oral report
 * @param oralForum where that was given
 * @param place where it stands
 */
public record FollowUp(
    Subject subject,
    @Nullable Kind kind,
    String period,
    Field forum,
    boolean inReportForum,
    DateField date,
    Field written,
    DateField oral,
    Field oralForum,
    List<UnitReport> units,
    Place place) {

  /** How much a follow-up covers. */
  public enum Kind {
    HALF_YEAR("half-year"),
    ANNUAL("annual");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in data. */
    public String id() {
      return id;
    }
  }

  /** Whether it is the follow-up of that kind for a period. */
  public boolean isOf(Kind wanted, String wantedPeriod) {
    return kind == wanted && period.equals(wantedPeriod);
  }

  public boolean isAnnual() {
    return kind == Kind.ANNUAL;
  }

  public boolean isHalfYear() {
    return kind == Kind.HALF_YEAR;
  }
}
