package se.samklang.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import se.samklang.findings.Fault;
import se.samklang.model.Field;
import se.samklang.model.Subject;
import se.samklang.model.Suggestion;
import se.samklang.model.UnitYear;
import se.samklang.model.Value;

/** What the consequence of a rule calls: the global {@code findings} of every DRL file. */
public final class Recorder {
  private final Consumer<Fault> faults;

  Recorder(Consumer<Fault> faults) {
    this.faults = faults;
  }

  /** A fault of a whole field: at its first value, or at its record where nothing stands there. */
  public void add(Rule rule, Subject subject, Field field) {
    add(rule, subject, field, field.first(), Map.of(), Optional.empty());
  }

  /** A fault of one value of a field. */
  public void add(Rule rule, Subject subject, Field field, @Nullable Value value) {
    add(rule, subject, field, value, Map.of(), Optional.empty());
  }

  /** A fault that the message tells more of. */
  public void add(
      Rule rule, Subject subject, Field field, @Nullable Value value, Map<String, Object> details) {
    add(rule, subject, field, value, details, Optional.empty());
  }

  /** A fault that it is known how to mend. */
  public void add(
      Rule rule,
      Subject subject,
      Field field,
      @Nullable Value value,
      Optional<Suggestion> suggestion) {
    add(rule, subject, field, value, Map.of(), suggestion);
  }

  /** A fault that the message tells more of, and that it is known how to mend. */
  public void add(
      Rule rule,
      Subject subject,
      Field field,
      @Nullable Value value,
      Map<String, Object> details,
      Optional<Suggestion> suggestion) {
    faults.accept(new Fault(rule.getName(), subject, field, value, null, details, suggestion));
  }

  /** A fault of a unit's whole field, which may weigh more for one kind of unit than another. */
  public void add(Rule rule, UnitYear unit, Field field) {
    faults.accept(
        new Fault(
            rule.getName(),
            unit.subject(),
            field,
            field.first(),
            unit.kind(),
            Map.of(),
            Optional.empty()));
  }
}
