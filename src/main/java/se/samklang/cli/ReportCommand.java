package se.samklang.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samklang.model.ReportYear;
import se.samklang.model.Strategy;
import se.samklang.report.Judgement;

/** {@code samklang report}: follows up a year, for the annual accounts. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  @Option(names = "--year", paramLabel = "YEAR")
  @Nullable String year;

  @Mixin final Judging judging;
  @Mixin PreviousYears previous = new PreviousYears();
  @Mixin Telling telling = new Telling(new YearFormats());
  @Mixin CommonOptions common = new CommonOptions();

  ReportCommand(Workplace workplace) {
    this.judging = new Judging(workplace);
  }

  @Override
  public Integer call() {
    telling.validate();
    return telling.tell(judge(), judging);
  }

  /**
   * Reads, judges and follows up the year, and tells nobody.
   *
   * @throws UsageException where no year is named, or the strategy is in force on no day of it
   */
  Judgement judge() {
    if (year == null) {
      throw new UsageException("missing-option", Map.of("option", "--year"), Optional.empty());
    }
    Strategy strategy = judging.workplace().strategy(judging.strategyOption.strategy);
    ReportYear asked = YearInForce.of(year, strategy, judging.day());
    previous.open(asked.year());
    return judging.judgeYear(asked, telling.gates, previous);
  }
}
