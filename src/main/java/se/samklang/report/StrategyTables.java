package se.samklang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samklang.model.Alignment;
import se.samklang.model.Dimension;
import se.samklang.model.Duty;
import se.samklang.model.Item;
import se.samklang.model.Items;
import se.samklang.model.Language;
import se.samklang.model.Strategy;
import se.samklang.model.Validity;

/** A strategy as tables that a person reads. */
public final class StrategyTables {
  private static final String INDENT = "  ";

  private final Words words;

  public StrategyTables(Words words) {
    this.words = words;
  }

  /** The strategy as text. */
  public String of(Strategy strategy) {
    Language language = words.language();
    StringBuilder text = new StringBuilder();
    text.append(strategy.name().in(language)).append('\n');
    if (strategy.decisions().isEmpty()) {
      text.append(words.say("strategy.not-adopted")).append(' ');
    }
    strategy.decisions().forEach(decision -> text.append(said(decision)).append(' '));
    text.append(said(strategy.validity())).append('\n');
    for (Dimension dimension : strategy.dimensions()) {
      heading(
          Words.sentenceCase(dimension.name().in(language)) + " (" + dimension.id() + ")", text);
      text.append(items(dimension.items()));
    }
    table(strategy, text);
    list("strategy.methods", strategy.methods(), text);
    list("strategy.considerations", strategy.considerations(), text);
    list("strategy.beneficiaries", strategy.beneficiaries(), text);
    list("strategy.towns", strategy.twinTowns(), text);
    list("strategy.bodies", strategy.bodies().items(), text);
    organisation(strategy.organisation(), text);
    words(strategy, text);
    heading(words.say("strategy.duties"), text);
    text.append(duties(strategy));
    return text.toString();
  }

  private String said(Strategy.Decision decision) {
    LocalDate day = decision.on();
    return day == null
        ? words.say("strategy.adopted-undated", Map.of("by", decision.by()))
        : words.say("strategy.adopted", Map.of("by", decision.by(), "on", day));
  }

  private String said(Validity validity) {
    LocalDate last = validity.last();
    return last == null
        ? words.say("strategy.valid-from", Map.of("from", validity.first()))
        : words.say("strategy.valid", Map.of("from", validity.first(), "to", last));
  }

  private static void heading(String heading, StringBuilder text) {
    text.append('\n').append(heading).append('\n');
  }

  /** Who has which part in the work as a whole. */
  private void organisation(Strategy.Roles organisation, StringBuilder text) {
    list("strategy.roles", organisation.roles(), role -> parts(organisation, role), text);
    List<Item> forums = new ArrayList<>(organisation.reportForums().all());
    organisation.appointingForums().all().stream()
        .filter(forum -> !forums.contains(forum))
        .forEach(forums::add);
    list("strategy.forums", Items.of(forums), forum -> tasks(organisation, forum), text);
  }

  private String parts(Strategy.Roles organisation, Item role) {
    List<String> parts = new ArrayList<>();
    Integer seats = organisation.seats().get(role.id());
    if (seats != null) {
      parts.add(words.say("strategy.seats", Map.of("count", seats)));
    }
    if (organisation.conveners().contains(role.id())) {
      parts.add(words.say("strategy.convenes"));
    }
    return noted(parts);
  }

  private String tasks(Strategy.Roles organisation, Item forum) {
    List<String> tasks = new ArrayList<>();
    if (organisation.reportForums().byId().containsKey(forum.id())) {
      tasks.add(words.say("strategy.half-year-reports"));
    }
    if (organisation.appointingForums().byId().containsKey(forum.id())) {
      tasks.add(words.say("strategy.appoints"));
    }
    return noted(tasks);
  }

  private static String noted(List<String> notes) {
    return notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")";
  }

  private void list(String heading, Items items, StringBuilder text) {
    list(heading, items, item -> "", text);
  }

  private void list(String heading, Items items, Function<Item, String> note, StringBuilder text) {
    if (!items.all().isEmpty()) {
      heading(words.say(heading), text);
      text.append(items(items, note));
    }
  }

  private String items(Items items) {
    return items(items, item -> "");
  }

  /** The entries with their other names, each with what is noted of it. */
  private String items(Items items, Function<Item, String> note) {
    int width =
        items.all().stream().mapToInt(item -> item.id().length() + 2).max().orElse(0)
            + INDENT.length();
    StringBuilder text = new StringBuilder();
    for (Item item : items.all()) {
      String indent = " ".repeat(width) + (item.parent() == null ? "" : INDENT);
      String name = item.name().in(words.language()) + note.apply(item);
      String marked = item.toVerify() ? name + " " + words.say("strategy.to-verify") : name;
      String id = INDENT + item.id();
      text.append(id).append(Paragraph.of(marked, indent).substring(id.length()));
      String also = String.join("; ", item.aliases());
      if (!also.isEmpty()) {
        String sentence = words.say("strategy.also").toLowerCase(Locale.ROOT) + ": " + also;
        text.append(Paragraph.of(sentence, indent + INDENT));
      }
    }
    return text.toString();
  }

  /** What the strategy leaves open is settled by numbers and lists of words. */
  private void words(Strategy strategy, StringBuilder text) {
    heading(words.say("strategy.parameters"), text);
    parameters(strategy.parameters())
        .forEach(parameter -> text.append(Paragraph.of(parameter, INDENT)));
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    lists.put("strategy.placeholders", strategy.words().placeholders());
    lists.put("strategy.dismissals", strategy.words().dismissals());
    lists.put("strategy.collectives", strategy.words().collectives());
    lists.forEach(
        (heading, list) -> {
          if (!list.isEmpty()) {
            heading(words.say(heading), text);
            text.append(Paragraph.of(String.join("   ", list), INDENT));
          }
        });
  }

  private List<String> parameters(Strategy.Parameters parameters) {
    List<String> said = new ArrayList<>();
    int days = parameters.anchoringMinDaysBeforeStart();
    said.add(words.say("strategy.anchoring-days", Map.of("days", days)));
    Strategy.Meetings meetings = parameters.meetings();
    if (meetings != null) {
      said.add(
          words.say(
              "strategy.meeting-gap",
              Map.of("months", meetings.maxGapMonths(), "days", meetings.maxGapDays())));
      said.add(words.say("strategy.meetings-least", Map.of("least", meetings.minPerYear())));
    }
    Integer months = parameters.followUpMonthsAfterYear();
    if (months != null) {
      said.add(words.say("strategy.follow-up-months", Map.of("months", months)));
    }
    return said;
  }

  /** One block an area: a goal's row is long, and areas are what people look up. */
  private void table(Strategy strategy, StringBuilder text) {
    if (strategy.alignment().rows().isEmpty()) {
      return;
    }
    heading(words.say("strategy.table"), text);
    for (Alignment.Row row : strategy.alignment().rows()) {
      Columns columns = new Columns();
      for (Dimension dimension : strategy.dimensions()) {
        Set<String> cell = row.cells().getOrDefault(dimension.id(), Set.of());
        if (!cell.isEmpty()) {
          columns.add(
              Words.sentenceCase(dimension.name().in(words.language())), names(dimension, cell));
        }
      }
      text.append(INDENT).append(row.id()).append('\n');
      text.append(columns.indented(INDENT + INDENT));
    }
  }

  private String names(Dimension dimension, Set<String> ids) {
    return ids.stream()
        .map(id -> dimension.items().byId().get(id))
        .filter(Objects::nonNull)
        .map(item -> item.name().in(words.language()))
        .collect(Collectors.joining("; "));
  }

  private String duties(Strategy strategy) {
    Columns columns = new Columns();
    for (Map.Entry<String, Map<String, Duty>> rule : strategy.duties().entrySet()) {
      Set<String> requirements = new LinkedHashSet<>();
      List<String> severities = new ArrayList<>();
      rule.getValue()
          .forEach(
              (field, duty) -> {
                requirements.addAll(duty.requirements());
                String severity = words.say("severity." + duty.severity().id());
                severities.add(field.isEmpty() ? severity : field + ": " + severity);
              });
      columns.add(rule.getKey(), String.join(", ", requirements), String.join("; ", severities));
    }
    return columns.indented(INDENT);
  }
}
