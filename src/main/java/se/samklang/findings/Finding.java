package se.samklang.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;
import se.samklang.model.Severity;
import se.samklang.model.Subject;
import se.samklang.model.Suggestion;
import se.samklang.model.Value;

/**
 * One place where a rule found its problem.
 *
 * @param field the field as the rule catalogue names it
 * @param column the table column that holds the field
 * @param count how many records it speaks for: more than one where a whole column is absent
 * @param value the value at fault, null where nothing stands there
 * @param requirements the ids of the strategy's sentences that the rule rests on
 * @param details what the message tells beside subject, field and value, by placeholder
 * @param identity what it is recognised by in a later run, also where no form may tell it
 */
public record Finding(
    String rule,
    Severity severity,
    Subject subject,
    String field,
    String column,
    int count,
    @Nullable Value value,
    Place place,
    List<String> requirements,
    Map<String, Object> details,
    Optional<Suggestion> suggestion,
    String identity) {

  /** A finding that is recognised by what it tells: everything but its line. */
  public Finding(
      String rule,
      Severity severity,
      Subject subject,
      String field,
      String column,
      int count,
      @Nullable Value value,
      Place place,
      List<String> requirements,
      Map<String, Object> details,
      Optional<Suggestion> suggestion) {
    this(
        rule,
        severity,
        subject,
        field,
        column,
        count,
        value,
        place,
        requirements,
        details,
        suggestion,
        String.join(
            "\n",
            rule,
            place.file(),
            subject.kind().id(),
            subject.id(),
            field,
            value == null ? "" : value.text().folded()));
  }

  /** By place, then rule and field; what is left orders findings of one place and field. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::field)
          .thenComparing(finding -> finding.subject().kind())
          .thenComparing(finding -> finding.subject().id())
          .thenComparing(finding -> finding.value() == null ? "" : finding.value().raw());

  /** Whether it says that a table has no column for the field. */
  public boolean isOfAbsentColumn() {
    return subject.kind() == Subject.Kind.TABLE;
  }
}
