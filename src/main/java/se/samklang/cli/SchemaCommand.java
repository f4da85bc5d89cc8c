package se.samklang.cli;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samklang.report.FindingsSchema;
import se.samklang.report.InputSchema;
import se.samklang.report.StrategySchema;

/** {@code samklang schema}: JSON Schemas, for editors and for programs. */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {
  private static final List<String> KINDS = List.of("input", "findings", "strategy");

  private final Workplace workplace;

  @Option(
      names = "--of",
      paramLabel = "KIND",
      descriptionKey = "schema-of",
      completionCandidates = Kinds.class)
  String kind = "input";

  @Mixin StrategyOption strategyOption = new StrategyOption();
  @Mixin CommonOptions common = new CommonOptions();

  SchemaCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    if (!KINDS.contains(kind)) {
      throw Values.unknown("--of", kind, KINDS);
    }
    String schema =
        switch (kind) {
          case "input" -> ofInput();
          case "findings" -> new FindingsSchema().json();
          default -> ofStrategy();
        };
    workplace.streams().out().print(schema);
    return ExitCode.ACCEPTED.code();
  }

  private String ofInput() {
    return new InputSchema(
            workplace.submissionForm(),
            workplace.vocabulary(),
            workplace.strategy(strategyOption.strategy),
            workplace.words())
        .json();
  }

  private String ofStrategy() {
    return new StrategySchema(
            workplace.fileContract(), workplace.catalogue(), workplace.words().language())
        .json();
  }

  /** What a schema may describe, for completion. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return KINDS.iterator();
    }
  }
}
