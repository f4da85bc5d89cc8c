package se.samklang.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samklang.model.Duty;
import se.samklang.model.Field;
import se.samklang.model.Place;
import se.samklang.model.Severity;
import se.samklang.model.Subject;
import se.samklang.model.Table;
import se.samklang.model.Value;

/** Faults weighed, put in order, and said once where a table lacks a whole column. */
public final class Findings {
  private Findings() {}

  private record AbsentColumn(String rule, String field, String column, Table table) {}

  /** The findings of all faults, sorted by place. */
  public static List<Finding> of(List<Fault> faults, Weights weights) {
    List<Finding> findings = new ArrayList<>();
    Map<AbsentColumn, List<Fault>> absent = new LinkedHashMap<>();
    for (Fault fault : faults) {
      Field field = fault.field();
      Table table = field.table();
      if (field.presence() == Field.Presence.NO_COLUMN && fault.value() == null && table != null) {
        AbsentColumn column = new AbsentColumn(fault.rule(), field.name(), field.column(), table);
        absent.computeIfAbsent(column, rows -> new ArrayList<>()).add(fault);
      } else {
        findings.add(finding(fault, weights));
      }
    }
    absent.forEach((column, rows) -> findings.add(finding(column, rows, weights)));
    findings.sort(Finding.ORDER);
    return List.copyOf(findings);
  }

  /** Both, sorted by place. */
  public static List<Finding> merged(List<Finding> some, List<Finding> others) {
    return Stream.concat(some.stream(), others.stream()).sorted(Finding.ORDER).toList();
  }

  /** How many weigh that much; a column that is absent counts once. */
  public static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static Duty duty(Fault fault, Weights weights) {
    return weights.of(fault.rule(), fault.field().name(), fault.unitKind());
  }

  private static Finding finding(Fault fault, Weights weights) {
    Duty duty = duty(fault, weights);
    return new Finding(
        fault.rule(),
        duty.severity(),
        fault.subject(),
        fault.field().name(),
        fault.field().column(),
        1,
        fault.value(),
        place(fault),
        duty.requirements(),
        fault.details(),
        fault.suggestion());
  }

  private static Place place(Fault fault) {
    Value value = fault.value();
    return value == null ? fault.field().record() : value.place();
  }

  /** Where kinds of units weigh apart, the heaviest tells of the column. */
  private static Finding finding(AbsentColumn absent, List<Fault> faults, Weights weights) {
    Duty duty =
        faults.stream()
            .map(fault -> duty(fault, weights))
            .min(Comparator.comparing(Duty::severity))
            .orElseThrow();
    Set<Place> rows =
        faults.stream().map(fault -> fault.field().record()).collect(Collectors.toSet());
    return new Finding(
        absent.rule(),
        duty.severity(),
        new Subject(Subject.Kind.TABLE, absent.table().id()),
        absent.field(),
        absent.column(),
        rows.size(),
        null,
        absent.table().header(),
        duty.requirements(),
        Map.of(),
        Optional.empty());
  }
}
