package se.samklang.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Shape;
import se.samklang.input.Contents.Document;
import se.samklang.input.SourceRecord.Content;
import se.samklang.input.SourceRecord.Origin;
import se.samklang.model.Items;
import se.samklang.model.Place;
import se.samklang.model.Subject;
import se.samklang.model.Table;
import se.samklang.model.Text;
import se.samklang.model.Value;
import se.samklang.names.Fold;

/** The rows of one table as the same records that YAML nests. */
final class RowRecords {
  private static final Map<String, String> GOAL_IN_ROW =
      Map.of(
          "text",
          "goal",
          "due",
          "due",
          "indicator",
          "indicator",
          "measure-unit",
          "measure-unit",
          "baseline",
          "baseline",
          "target",
          "target",
          "contributes-to",
          "contributes-to");
  private static final Map<String, String> MANAGER =
      Map.of("name", "manager", "date", "manager-date");
  private static final Map<String, String> BOARD =
      Map.of("name", "board", "date", "board-date", "reference", "board-reference");
  private static final Map<String, String> BENEFIT =
      Map.of("citizens", "benefit-citizens", "operations", "benefit-operations");
  private static final Map<String, String> REPRESENTATION = Map.of("by", "representation-by");
  private static final Map<String, String> CONTRIBUTION =
      Map.of("goal", "contributes-to", "how", "how");
  private static final Map<String, String> ADOPTED =
      Map.of("by", "adopted-by", "date", "adopted-on", "reference", "reference");

  private static final Map<String, String> ORAL =
      Map.of("date", "oral-date", "forum", "oral-forum");
  private static final List<String> FOLLOW_UP =
      List.of("kind", "period", "forum", "date", "written");
  private static final List<String> UNIT_REPORT =
      List.of("unit", "impact", "monitoring", "knowledge");

  private final TableKind kind;
  private final Table table;
  private final Set<String> present;
  private final RowContext context;
  private final Document document;
  private final List<SourceRecord> ofOrganisation = new ArrayList<>();
  private final Map<String, SourceRecord> goalsByText = new LinkedHashMap<>();

  /**
   * The rows of one table.
   *
   * @param present the columns that the table has
   * @param document where its records go
   */
  RowRecords(
      TableKind kind, Table table, Set<String> present, RowContext context, Document document) {
    this.kind = kind;
    this.table = table;
    this.present = present;
    this.context = context;
    this.document = document;
    if (!kind.pathInOrganisation().isEmpty()) {
      document.organisations().add(organisation(kind.pathInOrganisation()));
    }
  }

  /** An organisation of which the table holds one list. */
  private SourceRecord organisation(List<String> path) {
    List<SourceRecord> inner = ofOrganisation;
    for (int i = path.size() - 1; i > 0; i--) {
      inner = List.of(holder(path.get(i), inner));
    }
    return holder(path.get(0), inner);
  }

  private SourceRecord holder(String field, List<SourceRecord> records) {
    return new SourceRecord(
        table.header(), context.file(), Map.of(), Map.of(field, records), null, false);
  }

  /**
   * Adds what one row holds.
   *
   * @param place the row's first cell
   * @param cells by column
   */
  void add(Place place, Map<String, Cell> cells) {
    Subject subject = subject(kind.record(), cells.get("id"));
    switch (kind) {
      case ACTIVITY -> {
        document.activities().add(activity(place, subject, cells));
        addGoal(place, cells);
      }
      case PLAN -> {
        SourceRecord adopted = part(place, subject, cells, ADOPTED, Map.of());
        document.plans().add(whole(place, subject, cells, Map.of("adopted", List.of(adopted))));
      }
      case GOAL -> {
        Map<String, List<SourceRecord>> nested =
            new LinkedHashMap<>(contributions(place, subject, cells));
        nested.put("results", results(place, subject, cells));
        document.goals().add(whole(place, subject, cells, nested));
      }
      case FOLLOW_UP -> document.followUps().add(followUp(place, subject, cells));
      case UNIT, CONTACT_PERSON, MEMBER, MEETING, AGREEMENT ->
          ofOrganisation.add(whole(place, subject, cells, Map.of()));
    }
  }

  private SourceRecord activity(Place place, Subject subject, Map<String, Cell> cells) {
    List<SourceRecord> anchoring = new ArrayList<>();
    addAnchoring(place, subject, cells, MANAGER, "manager", anchoring);
    addAnchoring(place, subject, cells, BOARD, "board", anchoring);
    return whole(
        place,
        subject,
        cells,
        Map.of(
            "anchoring",
            anchoring,
            "considerations",
            List.of(
                part(place, subject, cells, underTheirNames(context.considerations()), Map.of())),
            "benefit",
            List.of(part(place, subject, cells, BENEFIT, Map.of())),
            "representation",
            List.of(part(place, subject, cells, REPRESENTATION, Map.of()))));
  }

  /** The results of the years whose cells hold one. */
  private List<SourceRecord> results(Place place, Subject subject, Map<String, Cell> cells) {
    List<SourceRecord> results = new ArrayList<>();
    cells.forEach(
        (column, cell) -> {
          String year = YearlyResults.year(column);
          if (year != null && isFilled(cell)) {
            Value told = new Value(context.texts().read(year), cell.place());
            Map<String, Content> contents =
                Map.of(
                    "year",
                    new Content(List.of(told), false),
                    "value",
                    new Content(context.values().one(cell), false));
            Origin origin = new Origin(table, Map.of("value", column), present);
            results.add(new SourceRecord(place, subject, contents, Map.of(), origin, false));
          }
        });
    return results;
  }

  private SourceRecord followUp(Place place, Subject subject, Map<String, Cell> cells) {
    List<SourceRecord> units = new ArrayList<>();
    if (UNIT_REPORT.stream().map(cells::get).anyMatch(RowRecords::isFilled)) {
      units.add(part(place, subject, cells, underTheirNames(UNIT_REPORT), Map.of()));
    }
    SourceRecord oral = part(place, subject, cells, ORAL, Map.of());
    return part(place, subject, cells, underTheirNames(FOLLOW_UP), Map.of())
        .with(Map.of("oral", List.of(oral), "units", units));
  }

  /** Fields whose columns bear the same names. */
  private static Map<String, String> underTheirNames(List<String> fields) {
    Map<String, String> columns = new LinkedHashMap<>();
    fields.forEach(field -> columns.put(field, field));
    return columns;
  }

  private static boolean isFilled(@Nullable Cell cell) {
    return cell != null && !Fold.trim(cell.value()).isEmpty();
  }

  /** Every goal that a cell names, each with the one explanation beside it. */
  private Map<String, List<SourceRecord>> contributions(
      Place place, Subject subject, Map<String, Cell> cells) {
    List<SourceRecord> contributions = new ArrayList<>();
    Cell names = cells.get("contributes-to");
    if (names != null) {
      for (Value name : content("contributes-to", names).values()) {
        Content goal = new Content(List.of(name), false);
        contributions.add(part(place, subject, cells, CONTRIBUTION, Map.of()).with("goal", goal));
      }
    }
    return Map.of("contributes-to", contributions);
  }

  private void addAnchoring(
      Place place,
      Subject subject,
      Map<String, Cell> cells,
      Map<String, String> columns,
      String instance,
      List<SourceRecord> anchoring) {
    if (columns.values().stream().map(cells::get).anyMatch(RowRecords::isFilled)) {
      Text with = new Text(instance, instance, Text.Word.PLAIN, Text.Answer.NEITHER);
      Content content = new Content(List.of(new Value(with, place)), false);
      anchoring.add(part(place, subject, cells, columns, Map.of("with", content)));
    }
  }

  /** Goals that rows carry: equal texts of one plan are one goal. */
  private void addGoal(Place place, Map<String, Cell> cells) {
    if (GOAL_IN_ROW.values().stream().map(cells::get).noneMatch(RowRecords::isFilled)) {
      return;
    }
    String key = folded(cells.get("plan")) + '\n' + folded(cells.get("goal"));
    boolean known = !folded(cells.get("goal")).isEmpty() && goalsByText.containsKey(key);
    if (!known) {
      Subject subject = subject("goal", null);
      Map<String, Content> plan = new LinkedHashMap<>();
      Cell planCell = cells.get("plan");
      if (planCell != null) {
        plan.put("plan", new Content(context.values().one(planCell), false));
      }
      Cell text = cells.get("goal");
      plan.put("id", new Content(text == null ? List.of() : context.values().one(text), false));
      SourceRecord goal =
          part(place, subject, cells, GOAL_IN_ROW, plan).with(contributions(place, subject, cells));
      goalsByText.put(key, goal);
      document.rowGoals().add(goal);
    }
  }

  private String folded(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    List<Value> stated = context.values().one(cell);
    return stated.isEmpty() ? "" : stated.get(0).text().folded();
  }

  private Subject subject(String record, @Nullable Cell id) {
    return context.subjects().of(record, id == null ? "" : id.value()).orElse(context.file());
  }

  private SourceRecord whole(
      Place place,
      Subject subject,
      Map<String, Cell> cells,
      Map<String, List<SourceRecord>> nested) {
    Map<String, Content> contents = new LinkedHashMap<>();
    cells.forEach((column, cell) -> contents.put(column, content(column, cell)));
    return new SourceRecord(
        place, subject, contents, nested, new Origin(table, Map.of(), present), false);
  }

  private SourceRecord part(
      Place place,
      Subject subject,
      Map<String, Cell> cells,
      Map<String, String> columns,
      Map<String, Content> given) {
    Map<String, Content> contents = new LinkedHashMap<>(given);
    columns.forEach(
        (field, column) -> {
          Cell cell = cells.get(column);
          if (cell != null) {
            contents.put(field, content(column, cell));
          }
        });
    return new SourceRecord(
        place, subject, contents, Map.of(), new Origin(table, columns, present), false);
  }

  private Content content(String column, Cell cell) {
    Items known = context.catalogues().of(column);
    boolean many = known != null || Shape.of(kind.record(), column).form() == Shape.Form.VALUES;
    return new Content(
        many ? context.values().many(cell, known) : context.values().one(cell), false);
  }
}
