package se.samklang.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samklang.report.StrategyTables;

/** {@code samklang strategy}: the strategy as tables. */
@Command(name = "strategy")
final class StrategyCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    throw UsageException.missingCommand(Objects.requireNonNull(spec));
  }

  /** {@code samklang strategy show}. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(
        paramLabel = "ID|FILE",
        index = "0",
        arity = "0..1",
        descriptionKey = "strategy",
        completionCandidates = BuiltInStrategies.class)
    String strategy = new StrategyOption().strategy;

    @Mixin CommonOptions common = new CommonOptions();

    Show(Workplace workplace) {
      this.workplace = workplace;
    }

    @Override
    public Integer call() {
      StrategyTables tables = new StrategyTables(workplace.words());
      workplace.streams().out().print(tables.of(workplace.strategy(strategy)));
      return ExitCode.ACCEPTED.code();
    }
  }

  /** {@code samklang strategy list}. */
  @Command(name = "list")
  static final class ListAll implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin CommonOptions common = new CommonOptions();

    ListAll(Workplace workplace) {
      this.workplace = workplace;
    }

    @Override
    public Integer call() {
      workplace.strategyIds().forEach(workplace.streams().out()::println);
      return ExitCode.ACCEPTED.code();
    }
  }
}
