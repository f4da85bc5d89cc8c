package se.samklang.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.catalogue.SubmissionForm;
import se.samklang.model.Strategy;
import se.samklang.report.InputSchema;
import se.samklang.report.SafeText;
import se.samklang.report.Words;
import se.samklang.template.CsvTemplate;
import se.samklang.template.Forms;
import se.samklang.template.WorkbookTemplate;
import se.samklang.template.YamlTemplate;

/**
 * {@code samklang init}: templates for those who write plans, and the form that a year is followed
 * up with.
 */
final class InitCommand implements Command {
  /** Hidden, so that a search for submissions passes it by. */
  private static final String SCHEMA = ".samklang/input.schema.json";

  private final Workplace workplace;

  String folder = ".";

  /** The year and what to read; the folder stands before it, if at all. */
  List<String> followUp = new ArrayList<>();

  StrategyOption strategyOption = new StrategyOption();

  InitCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public String name() {
    return "init";
  }

  @Override
  public void addTo(CommandSpec command) {
    command.addPositional(
        Bound.argument("DIR", folder, value -> folder = value)
            .arity("0..1")
            .descriptionKey("init-folder")
            .build());
    command.addOption(
        Bound.texts("YEAR PATH...", followUp, value -> followUp = value, "--follow-up")
            .hideParamSyntax(true)
            .arity("2..*")
            .build());
    strategyOption.addTo(command);
    CommonOptions.addTo(command);
  }

  @Override
  public Integer call() {
    Words words = workplace.words();
    Strategy strategy = workplace.strategy(strategyOption.strategy);
    if (!followUp.isEmpty()) {
      List<String> paths = followUp.subList(1, followUp.size());
      return new FollowUpForm(workplace, strategy).make(followUp.get(0), paths, folder).code();
    }
    SubmissionForm form = workplace.submissionForm();
    Map<String, byte[]> templates = templates(form, strategy, words);
    Map<String, byte[]> files = new LinkedHashMap<>(templates);
    files.put(SCHEMA, schema(form, strategy, words).getBytes(StandardCharsets.UTF_8));
    NewFile.writeAll(folder, files);
    Map<String, String> told =
        Map.of(
            "folder", SafeText.of(folder),
            "files", String.join(", ", templates.keySet()));
    workplace.streams().out().println(words.say("templates-made", told));
    workplace.streams().out().println(words.say("templates-next", told));
    return ExitCode.ACCEPTED.code();
  }

  private String schema(SubmissionForm form, Strategy strategy, Words words) {
    return new InputSchema(form, workplace.vocabulary(), strategy, words).json();
  }

  private Map<String, byte[]> templates(SubmissionForm form, Strategy strategy, Words words) {
    Forms forms = new Forms(form, workplace.vocabulary(), strategy, words.language());
    Map<String, byte[]> files = new LinkedHashMap<>();
    String plan = words.say("template.plan-file");
    files.put(plan + ".xlsx", new WorkbookTemplate(forms, words).bytes());
    String yaml = new YamlTemplate(forms, words).text(SCHEMA);
    files.put(plan + ".yaml", yaml.getBytes(StandardCharsets.UTF_8));
    CsvTemplate csv = new CsvTemplate(forms);
    for (String table : forms.tables()) {
      files.put(words.say("template." + table + "-file") + ".csv", csv.bytes(table));
    }
    return files;
  }
}
