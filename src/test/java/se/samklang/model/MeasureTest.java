package se.samklang.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which number a text states: one or none, never a guess. */
class MeasureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25|25",
        "25 %|25",
        "minst 25 procent|25",
        "18,5|18.5",
        "0,125|0.125",
        "1 000|1000",
        "12 500 elever|12500",
        "-3|-3",
        "CO2-utsläpp 40 ton|40",
        "25st|25"
      })
  void oneNumberIsRead(String text, String amount) {
    assertThat(Measure.of(text)).isEqualTo(new Measure(new BigDecimal(amount)));
  }

  @Test
  void aBlankThatDoesNotBreakPartsThousandsAsWell() {
    assertThat(Measure.of("1\u00a0000")).isEqualTo(new Measure(new BigDecimal("1000")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ja", "10-15", "2 av 3", "1.000", "1,000", "1.2.3", "2016-12-31"})
  void noneSeveralAndThoseThatReadInTwoWaysAreNone(String text) {
    assertThat(Measure.of(text)).isNull();
  }
}
