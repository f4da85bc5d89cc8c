package se.samklang.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.report.FindingsSchema;
import se.samklang.report.InputSchema;
import se.samklang.report.StrategySchema;

/** {@code samklang schema}: JSON Schemas, for editors and for programs. */
final class SchemaCommand implements Command {
  private static final List<String> KINDS = List.of("input", "findings", "strategy");

  private final Workplace workplace;

  String kind = "input";
  StrategyOption strategyOption = new StrategyOption();

  SchemaCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(
        Bound.text("KIND", kind, value -> kind = value, "--of")
            .descriptionKey("schema-of")
            .completionCandidates(KINDS)
            .build());
    strategyOption.addTo(command);
    CommonOptions.addTo(command);
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
}
