package se.samklang.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.samklang.report.SafeText;

/** {@code samklang strategy init}: a starter for another municipality's strategy. */
@Command(name = "init")
final class StrategyInitCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Parameters(
      paramLabel = "FILE",
      index = "0",
      arity = "0..1",
      descriptionKey = "strategy-starter-file")
  String file = "strategy.yaml";

  @Mixin CommonOptions common = new CommonOptions();

  StrategyInitCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    String language = workplace.words().language().name().toLowerCase(Locale.ROOT);
    NewFile.write(file, NewFile.starter("strategy_" + language + ".yaml"));
    String sentence = workplace.words().say("strategy-started", Map.of("file", SafeText.of(file)));
    workplace.streams().out().println(sentence);
    return ExitCode.ACCEPTED.code();
  }
}
