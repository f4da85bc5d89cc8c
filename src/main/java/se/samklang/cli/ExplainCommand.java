package se.samklang.cli;

import picocli.CommandLine.Model.CommandSpec;
import se.samklang.catalogue.RuleCard;
import se.samklang.model.Strategy;
import se.samklang.report.RuleExplanation;

/** {@code samklang explain}: one rule for people. */
final class ExplainCommand implements Command {
  private final Workplace builtIn;

  String rule = "";

  ExtraRulesOption extraRules = new ExtraRulesOption();
  StrategyOption strategyOption = new StrategyOption();

  ExplainCommand(Workplace workplace) {
    this.builtIn = workplace;
  }

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public void addTo(CommandSpec command) {
    command.addPositional(
        Bound.argument("RULE", rule, value -> rule = value)
            .required(true)
            .descriptionKey("rule")
            .completionCandidates(new BuiltInRules())
            .build());
    extraRules.addTo(command);
    strategyOption.addTo(command);
    CommonOptions.addTo(command);
  }

  @Override
  public Integer call() {
    Workplace workplace = builtIn.with(extraRules.folders);
    RuleCard card = workplace.catalogue().card(workplace.rule(rule));
    Strategy strategy = workplace.strategy(strategyOption.strategy);
    workplace.streams().out().print(new RuleExplanation(workplace.words(), strategy).of(card));
    return ExitCode.ACCEPTED.code();
  }
}
