package se.samklang.model;

import java.time.LocalDate;
import java.util.List;

/**
 * The towns that activities can be held with.
 *
 * @param items the strategy's own and those of the organisation's agreements
 */
public record TwinTowns(Items items, List<Agreement> agreements) {

  /** Whether the organisation records any agreement with the town. */
  public boolean haveAgreementWith(Item town) {
    return agreements.stream().anyMatch(agreement -> agreement.town().equals(town.id()));
  }

  /** Whether one of them covers the day. */
  public boolean haveAgreementInForce(Item town, LocalDate day) {
    return agreements.stream()
        .anyMatch(agreement -> agreement.town().equals(town.id()) && agreement.covers(day));
  }
}
