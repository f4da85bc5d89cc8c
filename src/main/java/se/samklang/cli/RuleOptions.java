package se.samklang.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.catalogue.RuleCard;
import se.samklang.catalogue.Stage;
import se.samklang.findings.Threshold;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;

/** Which rules to ask, and how much they weigh. */
final class RuleOptions implements Options {
  private static final List<String> LEVELS = List.of("error", "warning", "info", "never");

  List<String> only = new ArrayList<>();
  List<String> skip = new ArrayList<>();
  List<String> severity = new ArrayList<>();
  String failOn = Threshold.ERROR.id();

  private int askedFor;

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(
        Bound.texts("RULE", only, value -> only = value, "--only")
            .splitRegex(",")
            .completionCandidates(new BuiltInRules())
            .build());
    command.addOption(
        Bound.texts("RULE", skip, value -> skip = value, "--skip")
            .splitRegex(",")
            .completionCandidates(new BuiltInRules())
            .build());
    command.addOption(
        Bound.texts("RULE=LEVEL", severity, value -> severity = value, "--severity")
            .splitRegex(",")
            .build());
    command.addOption(
        Bound.text("LEVEL", failOn, value -> failOn = value, "--fail-on")
            .completionCandidates(LEVELS)
            .build());
  }

  Threshold threshold() {
    return Threshold.named(failOn).orElseThrow(() -> Values.unknown("--fail-on", failOn, LEVELS));
  }

  /**
   * The rules of some stages that the strategy gives ground for and the options leave.
   *
   * @throws UsageException where none is left, or none but those about exemptions
   */
  SortedSet<String> active(Workplace workplace, Strategy strategy, Set<Stage> stages) {
    only.forEach(workplace::rule);
    skip.forEach(workplace::rule);
    SortedSet<String> active = new TreeSet<>();
    for (String id : workplace.catalogue().ids()) {
      RuleCard card = workplace.catalogue().card(id);
      if (card.holdsUnder(strategy) && stages.contains(card.stage())) {
        active.add(id);
      }
    }
    askedFor = active.size();
    active.removeIf(id -> skip.contains(id) || !(only.isEmpty() || only.contains(id)));
    if (active.stream()
        .allMatch(id -> workplace.catalogue().card(id).stage() == Stage.EXEMPTIONS)) {
      throw new UsageException("no-rules", Map.of(), Optional.empty());
    }
    return active;
  }

  /** How many rules {@link #active} chose from. */
  int askedFor() {
    return askedFor;
  }

  /** Severities by rule, as the options set them. */
  SortedMap<String, Severity> severities(Workplace workplace) {
    SortedMap<String, Severity> severities = new TreeMap<>();
    for (String pair : severity) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw Values.badPair(pair, "RULE=error|warning|info");
      }
      String rule = workplace.rule(pair.substring(0, equals));
      severities.put(rule, Values.severity("--severity", pair.substring(equals + 1)));
    }
    return severities;
  }

  /** What is not the default, for the record of the run. */
  Map<String, List<String>> echoed() {
    Map<String, List<String>> echoed = new LinkedHashMap<>();
    Values.echo("only", only, echoed);
    Values.echo("skip", skip, echoed);
    Values.echo("severity", severity, echoed);
    return echoed;
  }
}
