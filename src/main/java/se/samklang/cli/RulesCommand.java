package se.samklang.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.catalogue.RuleCard;
import se.samklang.model.Strategy;
import se.samklang.report.Coverage;
import se.samklang.report.RuleList;

/** {@code samklang rules}: every rule with its weight and the sentences it rests on. */
final class RulesCommand implements Command {
  private final Workplace builtIn;

  String format = "text";
  boolean coverage;
  ExtraRulesOption extraRules = new ExtraRulesOption();
  StrategyOption strategyOption = new StrategyOption();

  RulesCommand(Workplace workplace) {
    this.builtIn = workplace;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(
        Bound.text("FORMAT", format, value -> format = value, "-f", "--format")
            .completionCandidates(Values.TEXT_OR_JSON)
            .build());
    command.addOption(Bound.flag(coverage, value -> coverage = value, "--coverage").build());
    extraRules.addTo(command);
    strategyOption.addTo(command);
    CommonOptions.addTo(command);
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
