package se.samklang.cli;

import picocli.CommandLine.Model.CommandSpec;
import se.samklang.report.Judgement;

/** {@code samklang check}: judges activities, plans and plan goals. */
final class CheckCommand implements Command {
  final Judging judging;
  Telling telling = new Telling(new Formats());

  CheckCommand(Workplace workplace) {
    this.judging = new Judging(workplace);
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public void addTo(CommandSpec command) {
    judging.addTo(command);
    telling.addTo(command);
    CommonOptions.addTo(command);
  }

  @Override
  public Integer call() {
    telling.validate();
    return telling.tell(judge(), judging);
  }

  /** Reads and judges, and tells nobody. */
  Judgement judge() {
    return judging.judge(
        telling.gates, telling.isSlim(judging.workplace().streams().environment()));
  }
}
