package se.samklang.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Shape;
import se.samklang.input.Contents.Document;
import se.samklang.input.SourceRecord.Content;
import se.samklang.input.SourceRecord.Origin;
import se.samklang.model.Items;
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
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Integer> indices;
  private final int width;
  private final Set<String> present;
  private final Origin origin;
  private final RowContext context;
  private final Document document;
  private final Part manager;
  private final Part board;
  private final Part considerations;
  private final Part benefit;
  private final Part representation;
  private final List<SourceRecord> ofOrganisation = new ArrayList<>();
  private final Map<String, SourceRecord> goalsByText = new LinkedHashMap<>();

  /**
   * A column that holds a field.
   *
   * @param index its number, 0-based
   * @param many whether a cell may hold several values
   * @param known what its values may name, null where it takes any text
   */
  private record Column(String name, int index, boolean many, @Nullable Items known) {}

  /**
   * What a record that stands in a row beside others takes from it.
   *
   * @param fields the columns that the table has, by field
   * @param indices the numbers of these columns, by field
   */
  private record Part(Map<String, Column> fields, Map<String, Integer> indices, Origin origin) {}

  /** A row while its records are made: no cell is read twice. */
  private final class Cells {
    private final Row row;

    /** By the number of the column; null where the row ends before it. */
    private final @Nullable Content[] contents = new @Nullable Content[width];

    private Cells(Row row) {
      this.row = row;
      for (Column column : columns.values()) {
        Cell cell = row.cell(column.index());
        if (cell != null) {
          contents[column.index()] = content(column, cell);
        }
      }
    }

    private Row row() {
      return row;
    }

    private RowContents of(Map<String, Integer> fields) {
      return new RowContents(fields, contents);
    }
  }

  /**
   * The rows of one table.
   *
   * @param names for each cell of the header the column that it heads, null where it heads none
   * @param document where its records go
   */
  RowRecords(
      TableKind kind,
      Table table,
      List<@Nullable String> names,
      RowContext context,
      Document document) {
    this.kind = kind;
    this.table = table;
    this.context = context;
    this.document = document;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name != null) {
        columns.put(name, column(name, i));
      }
    }
    this.indices = indices(columns);
    this.width = names.size();
    this.present = present(columns.keySet());
    this.origin = new Origin(table, Map.of(), present);
    this.manager = part(MANAGER);
    this.board = part(BOARD);
    this.considerations = part(underTheirNames(context.considerations()));
    this.benefit = part(BENEFIT);
    this.representation = part(REPRESENTATION);
    if (!kind.pathInOrganisation().isEmpty()) {
      document.organisations().add(organisation(kind.pathInOrganisation()));
    }
  }

  private Column column(String name, int index) {
    Items known = context.catalogues().of(name);
    boolean many = known != null || Shape.of(kind.record(), name).form() == Shape.Form.VALUES;
    return new Column(name, index, many, known);
  }

  private static Set<String> present(Set<String> columns) {
    Set<String> present = new LinkedHashSet<>(columns);
    if (columns.stream().anyMatch(column -> YearlyResults.year(column) != null)) {
      present.add("results");
    }
    return present;
  }

  private Part part(Map<String, String> fields) {
    Map<String, Column> present = new LinkedHashMap<>();
    fields.forEach(
        (field, name) -> {
          Column column = columns.get(name);
          if (column != null) {
            present.put(field, column);
          }
        });
    return new Part(present, indices(present), new Origin(table, fields, this.present));
  }

  private static Map<String, Integer> indices(Map<String, Column> fields) {
    Map<String, Integer> indices = new LinkedHashMap<>();
    fields.forEach((field, column) -> indices.put(field, column.index()));
    return indices;
  }

  /** Whether its rows hold activities and nothing else. */
  boolean isOfActivitiesAlone() {
    return kind == TableKind.ACTIVITY
        && GOAL_IN_ROW.values().stream().noneMatch(columns::containsKey);
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

  /** Adds what one row holds. */
  void add(Row row) {
    Cells cells = new Cells(row);
    if (kind == TableKind.ACTIVITY) {
      document.activities().add(activity(cells, subject(kind.record(), row)));
      addGoal(cells);
    } else {
      addOther(cells, subject(kind.record(), row));
    }
  }

  private void addOther(Cells cells, Subject subject) {
    switch (kind) {
      case PLAN -> {
        SourceRecord adopted = part(cells, subject, part(ADOPTED), Map.of());
        document.plans().add(whole(cells, subject, Map.of("adopted", List.of(adopted))));
      }
      case GOAL -> {
        Map<String, List<SourceRecord>> nested = new LinkedHashMap<>(contributions(cells, subject));
        nested.put("results", results(cells, subject));
        document.goals().add(whole(cells, subject, nested));
      }
      case FOLLOW_UP -> document.followUps().add(followUp(cells, subject));
      default -> ofOrganisation.add(whole(cells, subject, Map.of()));
    }
  }

  /** The activity in a row, added nowhere; to be asked for row by row. */
  LaterActivities.Later later(Row row) {
    Subject subject = subject(kind.record(), row);
    Cell id = cell(row, "id");
    List<Value> ids = id == null ? List.of() : context.values().one(id);
    Value stated = ids.isEmpty() ? null : ids.get(0);
    return new LaterActivities.Later(subject, stated, invalid -> activity(new Cells(row), subject));
  }

  private SourceRecord activity(Cells cells, Subject subject) {
    List<SourceRecord> anchoring = new ArrayList<>(2);
    addAnchoring(cells, subject, manager, "manager", anchoring);
    addAnchoring(cells, subject, board, "board", anchoring);
    return whole(
        cells,
        subject,
        Map.of(
            "anchoring",
            anchoring,
            "considerations",
            List.of(part(cells, subject, considerations, Map.of())),
            "benefit",
            List.of(part(cells, subject, benefit, Map.of())),
            "representation",
            List.of(part(cells, subject, representation, Map.of()))));
  }

  private @Nullable Cell cell(Row row, String name) {
    Column column = columns.get(name);
    return column == null ? null : row.cell(column.index());
  }

  /** The results of the years whose cells hold one. */
  private List<SourceRecord> results(Cells cells, Subject subject) {
    List<SourceRecord> results = new ArrayList<>();
    for (String column : columns.keySet()) {
      String year = YearlyResults.year(column);
      Cell cell = year == null ? null : cell(cells.row(), column);
      if (year != null && cell != null && isFilled(cell)) {
        Value told = new Value(context.texts().read(year), cell.place());
        Map<String, Content> contents =
            Map.of(
                "year",
                new Content(List.of(told), false),
                "value",
                new Content(context.values().one(cell), false));
        Origin origin = new Origin(table, Map.of("value", column), present);
        results.add(
            new SourceRecord(cells.row().place(), subject, contents, Map.of(), origin, false));
      }
    }
    return results;
  }

  private SourceRecord followUp(Cells cells, Subject subject) {
    List<SourceRecord> units = new ArrayList<>();
    if (isAnyFilled(cells.row(), UNIT_REPORT)) {
      units.add(part(cells, subject, part(underTheirNames(UNIT_REPORT)), Map.of()));
    }
    SourceRecord oral = part(cells, subject, part(ORAL), Map.of());
    return part(cells, subject, part(underTheirNames(FOLLOW_UP)), Map.of())
        .with(Map.of("oral", List.of(oral), "units", units));
  }

  /** Fields whose columns bear the same names. */
  private static Map<String, String> underTheirNames(List<String> fields) {
    Map<String, String> columns = new LinkedHashMap<>();
    fields.forEach(field -> columns.put(field, field));
    return columns;
  }

  private boolean isAnyFilled(Row row, Collection<String> names) {
    for (String name : names) {
      if (isFilled(cell(row, name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFilled(@Nullable Cell cell) {
    return cell != null && !Fold.trim(cell.value()).isEmpty();
  }

  /** Every goal that a cell names, each with the one explanation beside it. */
  private Map<String, List<SourceRecord>> contributions(Cells cells, Subject subject) {
    List<SourceRecord> contributions = new ArrayList<>();
    Content names = cells.of(indices).get("contributes-to");
    if (names != null) {
      for (Value name : names.values()) {
        Content goal = new Content(List.of(name), false);
        contributions.add(part(cells, subject, part(CONTRIBUTION), Map.of()).with("goal", goal));
      }
    }
    return Map.of("contributes-to", contributions);
  }

  private void addAnchoring(
      Cells cells, Subject subject, Part part, String instance, List<SourceRecord> anchoring) {
    for (Column column : part.fields().values()) {
      if (isFilled(cells.row().cell(column.index()))) {
        Text with = new Text(instance, instance, Text.Word.PLAIN, Text.Answer.NEITHER);
        Content content = new Content(List.of(new Value(with, cells.row().place())), false);
        anchoring.add(part(cells, subject, part, Map.of("with", content)));
        return;
      }
    }
  }

  /** Goals that rows carry: equal texts of one plan are one goal. */
  private void addGoal(Cells cells) {
    Row row = cells.row();
    if (!isAnyFilled(row, GOAL_IN_ROW.values())) {
      return;
    }
    String text = folded(cell(row, "goal"));
    String key = folded(cell(row, "plan")) + '\n' + text;
    if (text.isEmpty() || !goalsByText.containsKey(key)) {
      Subject subject = subject("goal", "");
      Map<String, Content> given = new LinkedHashMap<>();
      Cell plan = cell(row, "plan");
      if (plan != null) {
        given.put("plan", new Content(context.values().one(plan), false));
      }
      Cell goalCell = cell(row, "goal");
      given.put(
          "id", new Content(goalCell == null ? List.of() : context.values().one(goalCell), false));
      SourceRecord goal =
          part(cells, subject, part(GOAL_IN_ROW), given).with(contributions(cells, subject));
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

  private Subject subject(String record, Row row) {
    Cell id = cell(row, "id");
    return subject(record, id == null ? "" : id.value());
  }

  private Subject subject(String record, String id) {
    return context.subjects().of(record, id).orElse(context.file());
  }

  private SourceRecord whole(Cells cells, Subject subject, Map<String, List<SourceRecord>> nested) {
    Map<String, Content> contents = cells.of(indices);
    return new SourceRecord(cells.row().place(), subject, contents, nested, origin, false);
  }

  private SourceRecord part(Cells cells, Subject subject, Part part, Map<String, Content> given) {
    Map<String, Content> contents = cells.of(part.indices()).beside(given);
    return new SourceRecord(cells.row().place(), subject, contents, Map.of(), part.origin(), false);
  }

  private Content content(Column column, Cell cell) {
    return new Content(
        column.many() ? context.values().many(cell, column.known()) : context.values().one(cell),
        false);
  }
}
