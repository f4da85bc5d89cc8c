package se.samklang.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.model.ReportYear;
import se.samklang.model.Strategy;
import se.samklang.report.Judgement;

/** {@code samklang report}: follows up a year, for the annual accounts. */
final class ReportCommand implements Command {
  @Nullable String year;

  final Judging judging;
  PreviousYears previous = new PreviousYears();
  Telling telling = new Telling(new YearFormats());

  ReportCommand(Workplace workplace) {
    this.judging = new Judging(workplace);
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(Bound.text("YEAR", year, value -> year = value, "--year").build());
    judging.addTo(command);
    previous.addTo(command);
    telling.addTo(command);
    CommonOptions.addTo(command);
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
