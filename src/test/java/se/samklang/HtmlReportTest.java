package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of findings. What a browser makes of it, {@code .ci/page-check} looks at. */
class HtmlReportTest {
  private static final String HOSTILE = "src/test/resources/goldens/input/hostile.yaml";

  @TempDir Path folder;

  private static String page(String input, String language) {
    return Run.of("check", input, "--as-of=2016-06-30", "--lang=" + language, "--format=html")
        .out();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  @Test
  void thePolicyAllowsTheStyleOfThePageAndNothingElse() throws Exception {
    String page = page(HOSTILE, "sv");
    String policy = found("Content-Security-Policy\" content=\"([^\"]*)\"", page);
    byte[] style = found("<style>(.*?)</style>", page).getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
    assertThat(policy.replace("&#39;", "'"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash));
  }

  @Test
  void titlesOfStrangersBecomeNoElements() {
    String page = page(HOSTILE, "en");
    assertThat(page)
        .contains("&lt;img src=x onerror=alert(1)&gt;", "@everyone #12 ::error::x %0A 😀")
        .contains("&lt;script&gt;alert(2)&lt;/script&gt;", "\\u202egnirts")
        .doesNotContain("<script", "<img", "<!-- x", "\u202e", "\u001b")
        .doesNotContainPattern("(?:src|href)=\"(?!#)");
  }

  @ParameterizedTest
  @CsvSource({"sv, Behöver kompletteras", "en, Rejected"})
  void beginsWithTheVerdictInItsLanguage(String language, String verdict) {
    String page = page("examples/incomplete-plan/input", language);
    assertThat(page).startsWith("<!doctype html>\n<html lang=\"" + language + "\">");
    assertThat(found("<h1[^>]*>([^<]*)<", page)).isEqualTo(verdict);
    assertThat(page.indexOf("id=\"most-important\"")).isLessThan(page.indexOf("id=\"findings\""));
    assertThat(page.indexOf("id=\"findings\"")).isLessThan(page.indexOf("id=\"about-run\""));
  }

  @Test
  void saysWhatStrategyAndCardSayOfEachFinding() {
    assertThat(page("examples/incomplete-plan/input", "sv"))
        .contains("Ha en tydlig ägare", "Riktlinjer och prioriterade utvecklingsområden, RI-4b1")
        .contains("<q>Alla berörda</q>", "rad 83", "Menade du 'En bra skola'?");
  }

  @Test
  void namesFilesThatCouldNotBeJudged() {
    assertThat(page("src/test/resources/goldens/input/broken.yaml", "en"))
        .contains("<h1 class=\"verdict not-judged\">Not judged</h1>")
        .contains("<li>src/test/resources/goldens/input/broken.yaml:3:10: ")
        .contains("No findings.");
  }

  @Test
  void fiveThousandFindingsAreAPageThatOpens() {
    Desk desk = new Desk(folder).file("stor.yaml", ManyFindings.yaml(300));
    String page = desk.run("check", "./stor.yaml", "--as-of=2016-06-30", "--format=html").out();
    assertThat(page.split("<span class=\"place\">", -1)).hasSizeGreaterThan(5_000);
    assertThat(page.length()).isLessThan(5_000_000);
  }
}
