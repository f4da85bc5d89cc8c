package se.samklang.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.report.StrategyTables;

/** {@code samklang strategy}: the strategy as tables. */
final class StrategyCommand implements Command {
  @Nullable CommandSpec spec;

  @Override
  public String name() {
    return "strategy";
  }

  @Override
  public void addTo(CommandSpec command) {
    spec = command;
    CommonOptions.addTo(command);
  }

  @Override
  public Integer call() {
    throw UsageException.missingCommand(Objects.requireNonNull(spec));
  }

  /** {@code samklang strategy show}. */
  static final class Show implements Command {
    private final Workplace workplace;

    String strategy = new StrategyOption().strategy;

    Show(Workplace workplace) {
      this.workplace = workplace;
    }

    @Override
    public String name() {
      return "show";
    }

    @Override
    public void addTo(CommandSpec command) {
      command.addPositional(
          Bound.argument("ID|FILE", strategy, value -> strategy = value)
              .arity("0..1")
              .descriptionKey("strategy")
              .completionCandidates(new BuiltInStrategies())
              .build());
      CommonOptions.addTo(command);
    }

    @Override
    public Integer call() {
      StrategyTables tables = new StrategyTables(workplace.words());
      workplace.streams().out().print(tables.of(workplace.strategy(strategy)));
      return ExitCode.ACCEPTED.code();
    }
  }

  /** {@code samklang strategy list}. */
  static final class ListAll implements Command {
    private final Workplace workplace;

    ListAll(Workplace workplace) {
      this.workplace = workplace;
    }

    @Override
    public String name() {
      return "list";
    }

    @Override
    public void addTo(CommandSpec command) {
      CommonOptions.addTo(command);
    }

    @Override
    public Integer call() {
      workplace.strategyIds().forEach(workplace.streams().out()::println);
      return ExitCode.ACCEPTED.code();
    }
  }
}
