package se.samklang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.samklang.catalogue.RuleCard;
import se.samklang.model.Strategy;
import se.samklang.report.RuleExplanation;

/** {@code samklang explain}: one rule for people. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Workplace builtIn;

  @Parameters(
      paramLabel = "RULE",
      index = "0",
      descriptionKey = "rule",
      completionCandidates = BuiltInRules.class)
  String rule = "";

  @Mixin ExtraRulesOption extraRules = new ExtraRulesOption();
  @Mixin StrategyOption strategyOption = new StrategyOption();
  @Mixin CommonOptions common = new CommonOptions();

  ExplainCommand(Workplace workplace) {
    this.builtIn = workplace;
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
