package se.samklang.findings;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Duty;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;
import se.samklang.model.Unit;

/**
 * How much a finding of a rule weighs: as the run says, else as the strategy does, else as the
 * rule's card.
 *
 * @param run severities given for this run, by rule
 * @param ofCard the severity on a rule's card
 */
public record Weights(
    Map<String, Severity> run, Strategy strategy, Function<String, Severity> ofCard) {

  Duty of(String rule, String field, Unit.@Nullable Kind unitKind) {
    Duty duty =
        strategy
            .duty(rule, field, unitKind)
            .orElseGet(() -> new Duty(ofCard.apply(rule), List.of()));
    Severity own = run.get(rule);
    return own == null ? duty : new Duty(own, duty.requirements());
  }
}
