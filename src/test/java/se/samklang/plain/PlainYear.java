package se.samklang.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is to be found of a year, from the words of the rule catalogue alone. */
final class PlainYear {

  /** The names of each role, typed by hand. */
  static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("executive-board-representative", "executive-board-representative"),
          Map.entry("företrädare för kommunstyrelsen", "executive-board-representative"),
          Map.entry("Ledamot i kommunstyrelsen", "executive-board-representative"),
          Map.entry("council-chair", "council-chair"),
          Map.entry("Kommunfullmäktiges ordförande", "council-chair"),
          Map.entry("kommundirektör", "municipal-director"),
          Map.entry("municipal director", "municipal-director"),
          Map.entry("chef för samordning, utveckling och sekretariat", "head-of-coordination"),
          Map.entry("internationell samordnare", "international-coordinator"),
          Map.entry("Samordnaren", "international-coordinator"));

  private static final Map<String, Integer> SEATS =
      Map.of(
          "executive-board-representative", 2,
          "council-chair", 1,
          "municipal-director", 1,
          "head-of-coordination", 1,
          "international-coordinator", 1);

  /** What numbers texts state; NaN where it is none, several, or one that reads in two ways. */
  static final Map<String, Double> NUMBERS =
      Map.ofEntries(
          Map.entry("25", 25.0),
          Map.entry("18", 18.0),
          Map.entry("12", 12.0),
          Map.entry("0", 0.0),
          Map.entry("40", 40.0),
          Map.entry("25 %", 25.0),
          Map.entry("minst 25", 25.0),
          Map.entry("ca 18 procent", 18.0),
          Map.entry("1 200", 1200.0),
          Map.entry("1\u00a0199 elever", 1199.0),
          Map.entry("12,5", 12.5),
          Map.entry("12.5", 12.5),
          Map.entry("1.234,5", 1234.5),
          Map.entry("1.234.567", 1234567.0),
          Map.entry("-3", -3.0),
          Map.entry("25-30", Double.NaN),
          Map.entry("18 av 40", Double.NaN),
          Map.entry("1.200", Double.NaN),
          Map.entry("CO2", Double.NaN),
          Map.entry("ja", Double.NaN),
          Map.entry("många", Double.NaN));

  static final Map<String, String> UNIT_KINDS =
      Map.ofEntries(
          Map.entry("förvaltning", "administration"),
          Map.entry("administration", "administration"),
          Map.entry("bolag", "company"),
          Map.entry("kommunalt bolag", "company"),
          Map.entry("company", "company"),
          Map.entry("nämnd", "committee"),
          Map.entry("kommunal nämnd", "committee"),
          Map.entry("committee", "committee"),
          Map.entry("verksamhet", "operation"),
          Map.entry("operation", "operation"));

  private static final Map<String, String> FOLLOW_UP_KINDS =
      Map.of(
          "annual", "annual",
          "helår", "annual",
          "årlig", "annual",
          "half-year", "half-year",
          "halvår", "half-year",
          "delår", "half-year");

  private static final Set<String> FORUMS = Set.of("chefsgruppen", "chefsgrupp");
  private static final Set<String> COORDINATOR =
      Set.of("international coordinator", "internationell samordnare", "samordnaren");

  private final YearRows rows;
  private final int year;
  private final LocalDate asOf;
  private final List<String> found = new ArrayList<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, UnitOf> units = new LinkedHashMap<>();

  private PlainYear(YearRows rows, int year, LocalDate asOf) {
    this.rows = rows;
    this.year = year;
    this.asOf = asOf;
  }

  /** A unit as its rows tell of it together. */
  private record UnitOf(String written, String kind, String body, boolean working) {}

  /** The findings of a year, each in one line: rule, kind and id of the subject, field, value. */
  static List<String> found(YearRows rows, int year, LocalDate asOf) {
    PlainYear reading = new PlainYear(rows, year, asOf);
    reading.readUnits();
    reading.judgeOrganisation();
    reading.judgeMembers();
    reading.judgeMeetings();
    reading.judgeFollowUps();
    reading.judgeUnits();
    reading.judgeGoals();
    reading.judgeCoverage();
    return reading.found.stream().sorted().toList();
  }

  private void say(String rule, String kind, String id, String field, String value) {
    found.add(String.join("|", rule, kind, id, field, value));
  }

  private static Cell cell(Map<String, List<String>> row, String column) {
    return new Cell(
        row.getOrDefault(column, List.of()).stream().map(PlainWords::trimmed).toList(), false);
  }

  private LocalDate first() {
    return LocalDate.of(year, 1, 1);
  }

  private LocalDate last() {
    return LocalDate.of(year, 12, 31);
  }

  private boolean over() {
    return !asOf.isBefore(last());
  }

  private String body(Cell name) {
    if (name.hollow()) {
      return "";
    }
    String folded = PlainWords.fold(name.text());
    return bodies.getOrDefault(folded, folded);
  }

  private void readUnits() {
    bodies.put("ks", "kommunstyrelsen");
    bodies.put("kf", "kommunfullmäktige");
    for (Map<String, List<String>> row : rows.of(YearRows.Kind.UNIT)) {
      String name = PlainWords.fold(cell(row, "unit").text());
      bodies.putIfAbsent(name, name);
      cell(row, "aliases").real().forEach(it -> bodies.putIfAbsent(PlainWords.fold(it), name));
    }
    Map<String, Map<String, List<String>>> whole = new LinkedHashMap<>();
    for (Map<String, List<String>> row : rows.of(YearRows.Kind.UNIT)) {
      String written = cell(row, "unit").text();
      Cell kind = cell(row, "kind");
      if (!kind.hollow() && !UNIT_KINDS.containsKey(PlainWords.level(kind.text()))) {
        say("value-invalid", "unit", written, "kind", kind.text());
      }
      Cell working = cell(row, "international-work");
      if (!working.hollow()
          && !PlainWords.isYes(working.text())
          && !PlainWords.isNo(working.text())) {
        say("value-invalid", "unit", written, "international-work", working.text());
      }
      whole.merge(body(cell(row, "unit")), row, PlainYear::filled);
    }
    whole.forEach(
        (name, row) ->
            units.put(
                name,
                new UnitOf(
                    cell(row, "unit").text(),
                    UNIT_KINDS.getOrDefault(PlainWords.level(cell(row, "kind").text()), ""),
                    body(cell(row, "body")),
                    !PlainWords.isNo(cell(row, "international-work").text()))));
  }

  private static Map<String, List<String>> filled(
      Map<String, List<String>> one, Map<String, List<String>> other) {
    Map<String, List<String>> filled = new LinkedHashMap<>(one);
    other.forEach(
        (column, values) -> {
          if (cell(one, column).blank()) {
            filled.put(column, values);
          }
        });
    return filled;
  }

  private void judgeOrganisation() {
    Cell coordinator = new Cell(List.of(rows.coordinator()), false);
    boolean vacant = rows.coordinator().isEmpty() || coordinator.hollow();
    if (vacant) {
      say("coordinator-vacant", "organisation", "organisation", "coordinator", "");
    }
    Map<String, String> conveners =
        Map.of(
            "steering-group", rows.steeringConvener(), "reference-group", rows.referenceConvener());
    conveners.forEach(
        (group, convener) -> {
          String folded = PlainWords.fold(convener);
          boolean byName = !vacant && folded.equals(PlainWords.fold(rows.coordinator()));
          if (!byName && !COORDINATOR.contains(folded)) {
            String field = group + ".convener";
            say(group + "-convener-other", "organisation", "organisation", field, "");
          }
        });
    for (Map<String, List<String>> row : rows.of(YearRows.Kind.CONTACT)) {
      Cell by = cell(row, "appointed-by");
      String unit = body(cell(row, "unit"));
      UnitOf known = units.get(unit);
      boolean own =
          !body(by).isEmpty()
              && (body(by).equals(unit) || (known != null && body(by).equals(known.body())));
      if (!cell(row, "name").hollow() && !own && !FORUMS.contains(PlainWords.fold(by.text()))) {
        String id = known == null ? cell(row, "unit").text() : known.written();
        say("contact-person-appointed-by-other", "unit", id, "appointed-by", "");
      }
    }
  }

  private void judgeMembers() {
    Map<String, String> roles = new HashMap<>();
    ROLES.forEach((name, id) -> roles.put(PlainWords.fold(name), id));
    Map<String, Integer> filled = new HashMap<>();
    Set<String> people = new HashSet<>();
    Map<String, String> unknown = new LinkedHashMap<>();
    for (Map<String, List<String>> row : rows.of(YearRows.Kind.MEMBER)) {
      Cell role = cell(row, "role");
      Cell name = cell(row, "name");
      String id = roles.get(PlainWords.fold(role.text()));
      if (id == null && !role.hollow()) {
        unknown.putIfAbsent(PlainWords.fold(role.text()), role.text());
      } else if (id != null
          && !name.hollow()
          && people.add(id + " " + PlainWords.fold(name.text()))) {
        filled.merge(id, 1, Integer::sum);
      }
    }
    SEATS.forEach(
        (role, seats) -> {
          int count = filled.getOrDefault(role, 0);
          if (count != seats) {
            String rule = "steering-group-role-" + (count < seats ? "missing" : "surplus");
            say(rule, "organisation", "organisation", role, "");
          }
        });
    unknown
        .values()
        .forEach(
            role -> say("steering-group-role-surplus", "organisation", "organisation", role, ""));
  }

  private void judgeMeetings() {
    TreeMap<LocalDate, String> held = new TreeMap<>();
    for (Map<String, List<String>> row : rows.of(YearRows.Kind.MEETING)) {
      Cell date = cell(row, "meeting-date");
      Period.lastDay(date)
          .filter(day -> day.getYear() == year && !day.isAfter(asOf))
          .ifPresent(day -> held.putIfAbsent(day, date.text()));
    }
    String field = "steering-group.meetings";
    if (over() && held.size() < 3) {
      say("steering-group-meetings-few", "organisation", "organisation", field, "");
    }
    TreeMap<LocalDate, String> ends = new TreeMap<>(held);
    LocalDate end = over() ? last() : asOf;
    boolean meetingOnLast = held.containsKey(end);
    if (!meetingOnLast && !end.isBefore(first())) {
      ends.put(end, "");
    }
    LocalDate from = first();
    for (Map.Entry<LocalDate, String> to : ends.entrySet()) {
      if (from.plusMonths(4).plusDays(31).isBefore(to.getKey())) {
        String value = to.getValue();
        say("steering-group-meeting-gap", "organisation", "organisation", field, value);
      }
      from = to.getKey();
    }
  }

  private void judgeFollowUps() {
    Map<String, Map<String, List<String>>> whole = new LinkedHashMap<>();
    for (Map<String, List<String>> row : rows.of(YearRows.Kind.FOLLOW_UP)) {
      Cell kind = cell(row, "kind");
      String known = FOLLOW_UP_KINDS.getOrDefault(PlainWords.level(kind.text()), "");
      Cell period = cell(row, "period");
      String id =
          (known.isEmpty() ? kind.text() : known)
              + " "
              + (half(period) ? shown(period) : period.text());
      if (known.isEmpty()) {
        say("value-invalid", "follow-up", id.strip(), "kind", kind.text());
      }
      boolean fits =
          known.equals("annual")
              ? isYear(period)
              : known.equals("half-year") ? half(period) : isYear(period) || half(period);
      if (!fits) {
        say("value-invalid", "follow-up", id.strip(), "period", period.text());
      } else if (!known.isEmpty()) {
        whole.merge(known + " " + shown(period), row, PlainYear::filled);
      }
    }
    if (over() && !whole.containsKey("annual " + year)) {
      say("annual-follow-up-missing", "year", "" + year, "follow-ups", "");
    }
    for (String half : List.of(year + "-H1", year + "-H2")) {
      boolean due = half.endsWith("1") ? !asOf.isBefore(LocalDate.of(year, 6, 30)) : over();
      Map<String, List<String>> report = whole.get("half-year " + half);
      if (due && report == null) {
        say("half-year-report-missing", "half-year", half, "follow-ups", "");
      }
      if (report != null && !FORUMS.contains(PlainWords.fold(cell(report, "forum").text()))) {
        say("half-year-report-elsewhere", "follow-up", "half-year " + half, "forum", "");
      }
    }
    Map<String, List<String>> annual = whole.get("annual " + year);
    if (annual != null) {
      String id = "annual " + year;
      if (Period.lastDay(cell(annual, "date"))
          .filter(LocalDate.of(year + 1, 4, 30)::isBefore)
          .isPresent()) {
        say("annual-follow-up-late", "follow-up", id, "date", cell(annual, "date").text());
      }
      if (cell(annual, "written").hollow()) {
        say("follow-up-not-written", "follow-up", id, "written", "");
      }
      if (cell(annual, "oral-date").hollow()) {
        say("follow-up-not-oral", "follow-up", id, "oral", "");
      }
    }
  }

  private static boolean isYear(Cell period) {
    return period.text().matches("[0-9]{4}");
  }

  private static boolean half(Cell period) {
    return PlainWords.fold(period.text()).matches("[0-9]{4} h[12]");
  }

  private static String shown(Cell period) {
    return PlainWords.fold(period.text()).replace(" h", "-H");
  }

  private void judgeUnits() {
    Map<String, String> active = active();
    List<Map<String, List<String>>> annual =
        rows.of(YearRows.Kind.FOLLOW_UP).stream()
            .filter(
                row ->
                    "annual"
                        .equals(FOLLOW_UP_KINDS.get(PlainWords.level(cell(row, "kind").text()))))
            .filter(row -> cell(row, "period").text().equals("" + year))
            .toList();
    Map<String, UnitOf> all = new LinkedHashMap<>(units);
    active.forEach((name, written) -> all.putIfAbsent(name, new UnitOf(written, "", "", true)));
    all.forEach(
        (name, unit) -> {
          if (unit.working()) {
            judgeUnit(name, unit, active.containsKey(name), annual);
          }
        });
  }

  private void judgeUnit(
      String name, UnitOf unit, boolean active, List<Map<String, List<String>>> annual) {
    boolean contacted =
        rows.of(YearRows.Kind.CONTACT).stream()
            .anyMatch(row -> body(cell(row, "unit")).equals(name) && !cell(row, "name").hollow());
    if (Set.of("administration", "company", "committee").contains(unit.kind()) && !contacted) {
      say("unit-without-contact-person", "unit", unit.written(), "contact-persons", "");
    }
    boolean planned =
        rows.of(YearRows.Kind.PLAN).stream()
            .filter(row -> !cell(row, "adopted-by").hollow() && !cell(row, "adopted-on").hollow())
            .anyMatch(
                row ->
                    body(cell(row, "unit")).equals(name) || body(cell(row, "body")).equals(name));
    if (Set.of("company", "committee").contains(unit.kind()) && !planned) {
      say("unit-without-plan", "unit", unit.written(), "plan", "");
    }
    if (annual.isEmpty()) {
      return;
    }
    boolean monitors = Set.of("committee", "administration").contains(unit.kind());
    Map<String, Boolean> asked =
        Map.of("impact", active, "monitoring", monitors, "knowledge", active);
    asked.forEach(
        (field, isAsked) -> {
          boolean told =
              annual.stream()
                  .anyMatch(
                      row -> body(cell(row, "unit")).equals(name) && !cell(row, field).hollow());
          if (isAsked && !told) {
            String rule = field.equals("knowledge") ? "knowledge-gained" : field;
            say(rule + "-missing", "unit", unit.written(), field, "");
          }
        });
  }

  /** The units with an activity that has days in the year, as first written. */
  private Map<String, String> active() {
    Map<String, Map<String, List<String>>> plans = new HashMap<>();
    rows.of(YearRows.Kind.PLAN)
        .forEach(row -> plans.putIfAbsent(PlainWords.fold(cell(row, "id").text()), row));
    Map<String, String> active = new LinkedHashMap<>();
    for (Map<String, List<String>> row : judged(true)) {
      Map<String, List<String>> plan = plans.get(PlainWords.fold(cell(row, "plan").text()));
      if (plan != null && !cell(plan, "unit").hollow()) {
        active.putIfAbsent(body(cell(plan, "unit")), cell(plan, "unit").text());
      } else if (plan != null && !cell(plan, "body").hollow()) {
        active.putIfAbsent(body(cell(plan, "body")), cell(plan, "body").text());
      } else if (units.containsKey(body(cell(row, "owner")))) {
        active.putIfAbsent(body(cell(row, "owner")), cell(row, "owner").text());
      }
    }
    return active;
  }

  /** The activities that are judged: all of them, or those with days in the year. */
  private List<Map<String, List<String>>> judged(boolean inYear) {
    List<Map<String, List<String>>> judged = new ArrayList<>();
    for (Map<String, List<String>> row : rows.of(YearRows.Kind.ACTIVITY)) {
      Map<String, Object> tree = new HashMap<>();
      tree.put("start", cell(row, "start").text());
      tree.put("end", cell(row, "end").text());
      Period period = Period.ofActivity(Node.of(tree));
      boolean cancelled =
          Set.of("cancelled", "inställd").contains(PlainWords.fold(cell(row, "status").text()));
      if (!cancelled && !period.outside() && (!inYear || hasDays(period))) {
        judged.add(row);
      }
    }
    return judged;
  }

  private boolean hasDays(Period period) {
    Optional<LocalDate> end = period.open() ? Optional.of(LocalDate.MAX) : period.end();
    if (period.start().isPresent() && end.isPresent()) {
      return !period.reversed()
          && !period.start().get().isAfter(last())
          && !end.get().isBefore(first());
    }
    return period.start().filter(this::inYear).isPresent()
        || period.end().filter(this::inYear).isPresent();
  }

  private boolean inYear(LocalDate day) {
    return day.getYear() == year;
  }

  private void judgeGoals() {
    for (Map<String, List<String>> row : rows.of(YearRows.Kind.GOAL)) {
      String id = cell(row, "id").text();
      TreeMap<Integer, Cell> results = new TreeMap<>();
      for (int of = 2015; of <= 2018; of++) {
        Cell result = cell(row, "result-" + of);
        if (!result.hollow()) {
          results.put(of, result);
        }
      }
      Optional<LocalDate> due = Period.lastDay(cell(row, "due"));
      if (due.isPresent()
          && !due.get().isAfter(last())
          && due.get().isBefore(asOf)
          && results.tailMap(due.get().getYear(), true).isEmpty()) {
        say("goal-result-missing", "goal", id, "results", "");
      }
      if (!results.isEmpty()) {
        judgeResult(id, row, results.lastEntry().getValue().text());
      }
    }
  }

  private void judgeResult(String id, Map<String, List<String>> row, String result) {
    double baseline = number(cell(row, "baseline").text());
    double target = number(cell(row, "target").text());
    double reached = number(result);
    boolean lower = baseline > target;
    if (lower ? reached > target : reached < target) {
      say("goal-not-reached", "goal", id, "results", result);
    }
  }

  private static double number(String text) {
    return NUMBERS.getOrDefault(text, Double.NaN);
  }

  private void judgeCoverage() {
    Set<String> areas = new HashSet<>();
    Set<String> goals = new HashSet<>();
    for (Map<String, List<String>> row : judged(true)) {
      Set<String> own = known("municipal-goal", row);
      Set<String> stated = known("priority-area", row);
      goals.addAll(own);
      areas.addAll(stated);
      PlainTables.ROWS.stream()
          .filter(it -> stated.isEmpty() && own.contains(it.goal()))
          .forEach(it -> areas.add(it.area()));
    }
    Set<String> overarching = new HashSet<>();
    for (Map<String, List<String>> row : judged(false)) {
      overarching.addAll(known("overarching-goal", row));
      if (!known("municipal-goal", row).isEmpty()) {
        overarching.add("MA-G1");
      }
    }
    for (Map<String, List<String>> row : rows.of(YearRows.Kind.GOAL)) {
      for (String name : cell(row, "contributes-to").real()) {
        PlainTables.known("overarching-goal", name).ifPresent(overarching::add);
        PlainTables.known("municipal-goal", name).ifPresent(it -> overarching.add("MA-G1"));
      }
    }
    Map<String, Set<String>> covered =
        Map.of("priority-area", areas, "municipal-goal", goals, "overarching-goal", overarching);
    covered.forEach(
        (dimension, ids) -> {
          Set<String> left = new LinkedHashSet<>(PlainTables.NAMES.get(dimension).keySet());
          left.removeAll(ids);
          left.forEach(
              it -> say(dimension + "-uncovered", "strategy", "ronneby-2016-2017", dimension, it));
        });
  }

  private static Set<String> known(String dimension, Map<String, List<String>> row) {
    Set<String> ids = new HashSet<>();
    cell(row, dimension)
        .real()
        .forEach(name -> PlainTables.known(dimension, name).ifPresent(ids::add));
    return ids;
  }
}
