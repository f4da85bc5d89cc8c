package se.samklang.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.catalogue.Stage;
import se.samklang.findings.Finding;
import se.samklang.findings.Findings;
import se.samklang.findings.Threshold;
import se.samklang.findings.Verdict;
import se.samklang.findings.Weights;
import se.samklang.model.Strategy;
import se.samklang.model.StrategyFile;
import se.samklang.report.StrategyCheckReport;

/** {@code samklang strategy check}: whether a strategy file holds together. */
final class StrategyCheckCommand implements Command {
  private final Workplace builtIn;

  String file = "";
  @Nullable String source;
  List<String> only = new ArrayList<>();
  ExtraRulesOption extraRules = new ExtraRulesOption();
  String format = "text";

  StrategyCheckCommand(Workplace workplace) {
    this.builtIn = workplace;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public void addTo(CommandSpec command) {
    command.addPositional(
        Bound.argument("FILE", file, value -> file = value)
            .required(true)
            .descriptionKey("strategy-file")
            .completionCandidates(new BuiltInStrategies())
            .build());
    command.addOption(Bound.text("FILE", source, value -> source = value, "--source").build());
    command.addOption(
        Bound.texts("RULE", only, value -> only = value, "--only")
            .splitRegex(",")
            .completionCandidates(new BuiltInRules())
            .build());
    extraRules.addTo(command);
    command.addOption(
        Bound.text("FORMAT", format, value -> format = value, "-f", "--format")
            .completionCandidates(Values.TEXT_OR_JSON)
            .build());
    CommonOptions.addTo(command);
  }

  @Override
  public Integer call() {
    Values.checkTextOrJson(format);
    Workplace workplace = builtIn.with(extraRules.folders);
    StrategyFile parts = parts(workplace);
    List<Finding> findings = findings(workplace, parts);
    Verdict verdict = Threshold.ERROR.isReachedBy(findings) ? Verdict.REJECTED : Verdict.ACCEPTED;
    write(workplace, parts.strategy(), findings, verdict);
    return ExitCode.of(verdict).code();
  }

  /** Checks, and tells nobody. */
  List<Finding> findings() {
    return findings(builtIn, parts(builtIn));
  }

  private StrategyFile parts(Workplace workplace) {
    return workplace.strategyFile(file, source == null ? null : text(source));
  }

  private List<Finding> findings(Workplace workplace, StrategyFile parts) {
    Strategy strategy = parts.strategy();
    RuleOptions options = new RuleOptions();
    options.only = only;
    SortedSet<String> rules = options.active(workplace, strategy, EnumSet.of(Stage.STRATEGY));
    Weights weights =
        new Weights(Map.of(), strategy, rule -> workplace.catalogue().card(rule).severity());
    return Findings.of(workplace.engine(rules).judge(parts), weights);
  }

  private static String text(String name) {
    Path path = Workplace.file(name);
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (MalformedInputException e) {
      throw new UsageException("no-text", Map.of("value", name), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(
      Workplace workplace, Strategy strategy, List<Finding> findings, Verdict verdict) {
    StrategyCheckReport report =
        new StrategyCheckReport(workplace.messages(workplace.vocabulary(), strategy));
    try {
      Writer writer = new OutputStreamWriter(workplace.streams().out(), StandardCharsets.UTF_8);
      if (format.equals("json")) {
        report.writeJson(strategy, findings, verdict, writer);
      } else {
        report.writeText(strategy, findings, verdict, writer);
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
