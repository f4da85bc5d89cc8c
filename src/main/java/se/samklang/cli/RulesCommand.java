package se.samklang.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samklang.catalogue.RuleCard;
import se.samklang.model.Strategy;
import se.samklang.report.Coverage;
import se.samklang.report.RuleList;

/** {@code samklang rules}: every rule with its weight and the sentences it rests on. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {
  private final Workplace builtIn;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      completionCandidates = Values.TextOrJson.class)
  String format = "text";

  @Option(names = "--coverage")
  boolean coverage;

  @Mixin ExtraRulesOption extraRules = new ExtraRulesOption();
  @Mixin StrategyOption strategyOption = new StrategyOption();
  @Mixin CommonOptions common = new CommonOptions();

  RulesCommand(Workplace workplace) {
    this.builtIn = workplace;
  }

  @Override
  public Integer call() {
    Workplace workplace = builtIn.with(extraRules.folders);
    Values.checkTextOrJson(format);
    Strategy strategy = workplace.strategy(strategyOption.strategy);
    List<RuleCard> cards =
        workplace.catalogue().ids().stream().map(workplace.catalogue()::card).toList();
    if (coverage) {
      Coverage table = new Coverage(workplace.words(), strategy, cards);
      workplace.streams().out().print(format.equals("json") ? table.json() : table.text());
      return ExitCode.ACCEPTED.code();
    }
    RuleList list = new RuleList(workplace.words(), strategy, cards);
    workplace.streams().out().print(format.equals("json") ? list.json() : list.text());
    return ExitCode.ACCEPTED.code();
  }
}
