package se.samklang.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The units of the organisation and its agreements with towns, from the run and its context. */
final class PlainOrganisation {

  private final Set<String> unitNames = new HashSet<>();
  private final List<Agreement> agreements = new ArrayList<>();

  /** The town is its name as it is compared; a day that is not known bounds nothing. */
  private record Agreement(String town, Optional<LocalDate> from, Optional<LocalDate> to) {

    boolean covers(LocalDate day) {
      return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }
  }

  void add(Node organisation) {
    for (Node unit : organisation.children("units")) {
      addName(unit.one("name"));
      addName(unit.one("body"));
      addName(unit.many("aliases"));
    }
    for (Node agreement : organisation.children("agreements")) {
      Cell from = agreement.one(agreement.one("from").real().isEmpty() ? "signed" : "from");
      for (String town : agreement.one("town").real()) {
        agreements.add(
            new Agreement(
                PlainTables.town(town),
                Period.firstDay(from),
                Period.lastDay(agreement.one("to"))));
      }
    }
  }

  private void addName(Cell cell) {
    cell.real().forEach(name -> unitNames.add(PlainWords.fold(name)));
  }

  /** Whether units are known, and none of them goes by that name. */
  boolean lacks(String owner) {
    return !unitNames.isEmpty() && !unitNames.contains(PlainWords.fold(owner));
  }

  boolean hasAgreementWith(String town) {
    return agreements.stream().anyMatch(it -> it.town().equals(PlainTables.town(town)));
  }

  boolean hasAgreementWith(String town, LocalDate day) {
    return agreements.stream()
        .anyMatch(it -> it.town().equals(PlainTables.town(town)) && it.covers(day));
  }
}
