package se.samklang.cli;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.report.SafeText;

/** {@code samklang strategy init}: a starter for another municipality's strategy. */
final class StrategyInitCommand implements Command {
  private final Workplace workplace;

  String file = "strategy.yaml";

  StrategyInitCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public String name() {
    return "init";
  }

  @Override
  public void addTo(CommandSpec command) {
    command.addPositional(
        Bound.argument("FILE", file, value -> file = value)
            .arity("0..1")
            .descriptionKey("strategy-starter-file")
            .build());
    CommonOptions.addTo(command);
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
