package se.samklang.cli;

import picocli.CommandLine.Option;

/** By which strategy to judge. */
final class StrategyOption {
  @Option(
      names = "--strategy",
      paramLabel = "ID|FILE",
      completionCandidates = BuiltInStrategies.class)
  String strategy = "ronneby-2016-2017";
}
