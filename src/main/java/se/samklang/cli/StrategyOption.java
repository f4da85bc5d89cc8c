package se.samklang.cli;

import picocli.CommandLine.Model.CommandSpec;

/** By which strategy to judge. */
final class StrategyOption implements Options {
  String strategy = "ronneby-2016-2017";

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(
        Bound.text("ID|FILE", strategy, value -> strategy = value, "--strategy")
            .completionCandidates(new BuiltInStrategies())
            .build());
  }
}
