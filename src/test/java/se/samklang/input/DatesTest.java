package se.samklang.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.Vocabulary;
import se.samklang.model.Period;

/** The forms in which dates are read, and those that only look like one. */
class DatesTest {
  private final Dates dates = new Dates(Vocabulary.read(new FolderRules(Path.of("rules"))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-03-01",
        "2016-03-01 00:00:00",
        "20160301",
        "1 mars 2016",
        "01 mars 2016",
        "1 March 2016",
        "1/3 2016",
        "01/03 2016",
        "1.3.2016",
        "01.03.2016",
        " 1  MARS\u00a02016 ",
        "\u00a02016-03-01\t"
      })
  void aDayIsThatDay(String text) {
    assertThat(dates.read(text)).isEqualTo(exact("2016-03-01", "2016-03-01"));
  }

  @ParameterizedTest
  @CsvSource({
    "2016-03, 2016-03-01, 2016-03-31",
    "2016-02, 2016-02-01, 2016-02-29",
    "2017-02, 2017-02-01, 2017-02-28",
    "mars 2016, 2016-03-01, 2016-03-31",
    "Mars 2016, 2016-03-01, 2016-03-31",
    "March 2016, 2016-03-01, 2016-03-31",
    "december 2017, 2017-12-01, 2017-12-31",
    "2016, 2016-01-01, 2016-12-31"
  })
  void aMonthOrYearIsAllItsDays(String text, String first, String last) {
    assertThat(dates.read(text)).isEqualTo(exact(first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "januari, January, 01",
    "februari, February, 02",
    "mars, March, 03",
    "april, April, 04",
    "maj, May, 05",
    "juni, June, 06",
    "juli, July, 07",
    "augusti, August, 08",
    "september, September, 09",
    "oktober, October, 10",
    "november, November, 11",
    "december, December, 12"
  })
  void monthsHaveNamesInBothLanguages(String swedish, String english, String month) {
    String day = "2016-" + month + "-05";
    assertThat(dates.read("5 " + swedish + " 2016")).isEqualTo(exact(day, day));
    assertThat(dates.read("5 " + english + " 2016")).isEqualTo(exact(day, day));
  }

  @ParameterizedTest
  @CsvSource({
    "VT 2016, 2016-01-01, 2016-06-30",
    "vt 2016, 2016-01-01, 2016-06-30",
    "våren 2016, 2016-01-01, 2016-06-30",
    "HT 2016, 2016-07-01, 2016-12-31",
    "Hösten 2016, 2016-07-01, 2016-12-31",
    "kvartal 1 2016, 2016-01-01, 2016-03-31",
    "Kvartal 2 2016, 2016-04-01, 2016-06-30",
    "Q2 2016, 2016-04-01, 2016-06-30",
    "q3 2016, 2016-07-01, 2016-09-30",
    "Q4 2016, 2016-10-01, 2016-12-31",
    "tertial 1 2016, 2016-01-01, 2016-04-30",
    "tertial 2 2016, 2016-05-01, 2016-08-31",
    "Tertial 3 2016, 2016-09-01, 2016-12-31",
    "vecka 12 2016, 2016-03-21, 2016-03-27",
    "Vecka 1 2016, 2016-01-04, 2016-01-10",
    "vecka 1 2015, 2014-12-29, 2015-01-04",
    "vecka 53 2015, 2015-12-28, 2016-01-03",
    "vecka 52 2016, 2016-12-26, 2017-01-01"
  })
  void aTermQuarterTertialOrWeekIsApproximate(String text, String first, String last) {
    assertThat(dates.read(text)).isEqualTo(new Dates.Reading(period(first, last), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-09-31",
        "2016-02-30",
        "2017-02-29",
        "2016-13-01",
        "2016-00-10",
        "2016-01-00",
        "20160231",
        "31 april 2016",
        "29.2.2017",
        "31/4 2016",
        "0/3 2016",
        "2016-13",
        "2016-00",
        "kvartal 5 2016",
        "Q0 2016",
        "Q5 2016",
        "tertial 4 2016",
        "tertial 0 2016",
        "vecka 53 2016",
        "vecka 54 2015",
        "vecka 0 2016",
        "2016-03-01 24:00:00"
      })
  void daysThatDoNotExistAreNone(String text) {
    assertThat(dates.read(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "160301",
        "16-03-01",
        "2016-3-1",
        "2016/03/01",
        "2016.03.01",
        "01-03-2016",
        "1/3-16",
        "1/3/2016",
        "1.3.16",
        "1.3 2016",
        "1 3 2016",
        "2016-03-01T00:00:00",
        "42430",
        "1 mar 2016",
        "1 marss 2016",
        "mars-16",
        "mars",
        "mars, 2016",
        "2016 mars",
        "den 1 mars 2016",
        "1 mars 2016 kl 10",
        "1:a mars 2016",
        "VT16",
        "VT",
        "våren",
        "vår 2016",
        "spring 2016",
        "sommaren 2016",
        "sommaren",
        "kvartal 2",
        "kvartal2 2016",
        "K2 2016",
        "kv 2 2016",
        "Q 2 2016",
        "Q2-2016",
        "2016 Q2",
        "halvår 1 2016",
        "H1 2016",
        "T1 2016",
        "tertial1 2016",
        "v. 12 2016",
        "v12 2016",
        "vecka 12",
        "2016-W12",
        "2016-2017",
        "2016–2017",
        "under 2016",
        "jan-dec 2016",
        "1-3 mars 2016",
        "löpande",
        "klart",
        "snart",
        "201",
        "20161",
        "2016x",
        "+2016",
        "-2016",
        "٢٠١٦-٠٣-٠١"
      })
  void nearMissesAreNone(String text) {
    assertThat(dates.read(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"löpande", "Tills  vidare", "FORTLÖPANDE", " ongoing "})
  void someWordsMeanThatThereIsNoEnd(String text) {
    assertThat(dates.isOngoing(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tills-vidare", "kontinuerligt", "årligen", "2016", "ja", ""})
  void otherWordsDoNot(String text) {
    assertThat(dates.isOngoing(text)).isFalse();
  }

  private static Dates.Reading exact(String first, String last) {
    return new Dates.Reading(period(first, last), false);
  }

  private static Period period(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }
}
