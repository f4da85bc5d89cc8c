package se.samklang.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One picture of each kind, with what a municipality would show in them. */
public final class Pictures {
  public static final String HOSTILE = "</svg><script>alert('1')</script>\"&amp;\u0000\u202e\u0007";

  private Pictures() {}

  public static Amount amount(String number, String unit) {
    return new Amount(new BigDecimal(number), number.replace('.', ',') + " " + unit);
  }

  public static String bullets(String id) {
    return new BulletChart(
            List.of(
                new BulletChart.Goal(
                    "Fler elever deltar i internationella utbyten",
                    amount("12", "procent"),
                    amount("25", "procent"),
                    amount("18", "procent")),
                new BulletChart.Goal(
                    "Kortare handläggningstid för ansökningar om EU-medel, från första kontakt till"
                        + " inskickad ansökan",
                    amount("40", "dagar"),
                    amount("20", "dagar"),
                    amount("16.5", "dagar")),
                new BulletChart.Goal(
                    "Nya samarbeten med vänorten Elbląg", null, amount("3", "samarbeten"), null)),
            new BulletChart.Words("Utgångsläge", "Mål", "Resultat", "Inget resultat"))
        .svg(new Caption(id, "Verksamhetsmål", "Resultat mot mål, siffrorna står i tabellen."));
  }

  public static String bars(String id) {
    return new BarChart(
            List.of(
                new BarChart.Bar("Unga på väg", 12, "12"),
                new BarChart.Bar("Den moderna kurorten", 5, "5"),
                new BarChart.Bar("Hållbara städer", 1, "1"),
                new BarChart.Bar("Ett välkomnande Ronneby", 0, "0, ingen aktivitet")))
        .svg(new Caption(id, "Aktiviteter per insatsområde", "Antal aktiviteter."));
  }

  public static String heat(String id) {
    return new HeatMap(
            List.of(
                "Unga på väg", "Den moderna kurorten", "Hållbara städer", "Näringsliv", "Möten"),
            List.of(
                new HeatMap.Row("Utbildningsnämnden", List.of(8, 0, 1, 2, 4)),
                new HeatMap.Row("Fritids- och kulturnämnden", List.of(3, 1, 0, 0, 0)),
                new HeatMap.Row("Ronneby Miljö och Teknik AB", List.of(0, 0, 6, 1, 0))))
        .svg(new Caption(id, "Aktiviteter per nämnd och område", ""));
  }

  public static String time(String id) {
    return new TimeLine(
            LocalDate.of(2016, 1, 1),
            LocalDate.of(2017, 12, 31),
            List.of(
                new TimeLine.Group(
                    "Utbildningsnämnden",
                    List.of(
                        new TimeLine.Span(
                            "UN-01 Elevutbyte med Schopfheim",
                            LocalDate.of(2016, 4, 1),
                            LocalDate.of(2016, 10, 30)),
                        new TimeLine.Span(
                            "UN-02 Lärarutbyte med Elbląg", LocalDate.of(2016, 9, 1), null),
                        new TimeLine.Span(
                            "UN-03 Studiebesök",
                            LocalDate.of(2017, 3, 3),
                            LocalDate.of(2017, 3, 3)))),
                new TimeLine.Group(
                    "Ronneby Miljö och Teknik AB",
                    List.of(
                        new TimeLine.Span("MT-01 Klimatsamarbete", null, LocalDate.of(2017, 6, 30)),
                        new TimeLine.Span("MT-02 Östersjönätverk", null, null)))))
        .svg(new Caption(id, "Aktiviteter i tiden", ""));
  }

  /** Each kind with labels that try to break out of it. */
  public static List<String> hostile() {
    String endless = "Ö".repeat(500);
    String letters = "שלום עולם العربية " + HOSTILE;
    Amount amount = new Amount(BigDecimal.ONE, HOSTILE);
    Caption caption = new Caption("hostile", HOSTILE, HOSTILE);
    return List.of(
        new BulletChart(
                List.of(
                    new BulletChart.Goal(HOSTILE, amount, amount, amount),
                    new BulletChart.Goal(endless, null, amount, null),
                    new BulletChart.Goal("", null, amount, null)),
                new BulletChart.Words(HOSTILE, endless, letters, HOSTILE))
            .svg(caption),
        new BarChart(
                List.of(
                    new BarChart.Bar(HOSTILE, 2, endless), new BarChart.Bar(letters, 0, HOSTILE)))
            .svg(caption),
        new HeatMap(
                List.of(HOSTILE, endless),
                List.of(
                    new HeatMap.Row(letters, List.of(Integer.MAX_VALUE, 0)),
                    new HeatMap.Row(endless, List.of(1, 2))))
            .svg(caption),
        new TimeLine(
                LocalDate.MIN.withYear(1),
                LocalDate.of(9999, 12, 31),
                List.of(
                    new TimeLine.Group(endless, List.of(new TimeLine.Span(HOSTILE, null, null)))))
            .svg(caption));
  }
}
