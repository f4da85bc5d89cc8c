package se.samklang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.samklang.report.Judgement;

/** {@code samklang check}: judges activities, plans and plan goals. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  @Mixin final Judging judging;
  @Mixin Telling telling = new Telling(new Formats());
  @Mixin CommonOptions common = new CommonOptions();

  CheckCommand(Workplace workplace) {
    this.judging = new Judging(workplace);
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
