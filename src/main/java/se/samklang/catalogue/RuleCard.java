package se.samklang.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;
import se.samklang.model.Wording;
import se.samklang.yaml.Node;

/**
 * What people read about a rule; it stands beside the rule's DRL file.
 *
 * @param theme the folder
 * @param severity how much a breach weighs unless the strategy says otherwise
 * @param always whether it holds for every strategy, because it only keeps the data usable
 * @param finds when it fires, and when it does not
 * @param message one finding, with placeholders in braces
 * @param mend what the writer can do
 */
public record RuleCard(
    String id,
    String theme,
    Stage stage,
    Severity severity,
    boolean always,
    Wording title,
    Wording finds,
    Wording message,
    Wording why,
    Wording mend,
    List<Example> examples) {

  /**
   * Input and exactly what the rule finds in it: explanation and test in one.
   *
   * @param files content by file name
   * @param context the names of those files that are only read, not judged
   * @param options further command line options
   * @param year the year that is followed up, null where it names none
   */
  public record Example(
      String name,
      Map<String, String> files,
      List<String> context,
      List<String> options,
      @Nullable Integer year,
      List<Expected> findings) {

    public boolean passes() {
      return findings.isEmpty();
    }
  }

  /**
   * A finding that an example leads to.
   *
   * @param subject kind and id, such as {@code activity UN-01}
   * @param at line and column, after the file's name where that is not the main one
   */
  public record Expected(String subject, String field, String at, int count) {}

  /** Whether the rule holds under a strategy: for all of them, or because this one asks for it. */
  public boolean holdsUnder(Strategy strategy) {
    return strategy.duties().containsKey(id) || (always && !strategy.switchedOff().contains(id));
  }

  static RuleCard read(String theme, Node document) {
    Data card = Data.of(document);
    Stage stage = card.get("stage").constant(Stage.class);
    return new RuleCard(
        card.get("rule").text(),
        theme,
        stage,
        card.get("severity").constant(Severity.class),
        card.get("always").flag(),
        card.get("title").wording(),
        card.get("finds").wording(),
        card.get("message").wording(),
        card.get("why").wording(),
        card.get("mend").wording(),
        card.get("examples").list().stream().map(example -> example(example, stage)).toList());
  }

  private static Example example(Data example, Stage stage) {
    Map<String, String> files = new LinkedHashMap<>();
    example.get("files").entries().forEach((name, content) -> files.put(name, content.text()));
    example.get("input").optionalText().ifPresent(text -> files.put(stage.mainFile(), text));
    List<Expected> expected = new ArrayList<>();
    for (Data finding : example.get("findings").list()) {
      expected.add(
          new Expected(
              finding.get("subject").text(),
              finding.get("field").text(),
              finding.get("at").text(),
              finding.get("count").isPresent() ? finding.get("count").number() : 1));
    }
    return new Example(
        example.get("name").text(),
        files,
        example.get("context").texts(),
        example.get("options").texts(),
        example.get("year").isPresent() ? example.get("year").number() : null,
        expected);
  }
}
