package se.samklang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import se.samklang.Golden;
import se.samklang.JunitXml;
import se.samklang.findings.Baseline;
import se.samklang.findings.Exempted;
import se.samklang.findings.Exemption;
import se.samklang.findings.Finding;
import se.samklang.model.Language;
import se.samklang.report.Judgement;
import se.samklang.report.Words;

/** What machines are told of findings that an exemption covers or that were there before. */
class ExemptedFindingsTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens");
  private static final Exemption EXEMPTION =
      new Exemption(
          "owner-unclear",
          "UN-02",
          "Ägaren utses i maj [se](http://example.com) {0}.",
          "Anna <Ek> & co",
          LocalDate.of(2016, 12, 31));

  @ParameterizedTest
  @CsvSource({
    "sarif, SV, exempted.sv.sarif",
    "sarif, EN, exempted.en.sarif",
    "junit, SV, exempted.sv.xml",
    "junit, EN, exempted.en.xml",
    "github, SV, exempted.sv.txt",
    "github, EN, exempted.en.txt",
    "gitlab, SV, exempted.sv.json",
    "gitlab, EN, exempted.en.json"
  })
  void goldens(String format, Language language, String file) throws IOException, SAXException {
    String output = told(format, language);
    Golden.check(
        GOLDENS.resolve(format).resolve(file),
        output.replaceAll("\\b[0-9a-f]{64}\\b", "0".repeat(64)));
    switch (format) {
      case "sarif" -> allOrNoneAreSuppressed(new ObjectMapper().readTree(output));
      case "junit" -> JunitXml.validate(output);
      default -> assertThat(output).doesNotContain("UN-02");
    }
  }

  private static void allOrNoneAreSuppressed(JsonNode sarif) {
    List<String> states = new ArrayList<>();
    for (JsonNode result : sarif.at("/runs/0/results")) {
      states.add(
          result.get("ruleId").asText()
              + " "
              + result.get("suppressions").size()
              + " "
              + result.get("baselineState").asText());
    }
    assertThat(states)
        .contains("owner-unclear 1 new", "anchoring-late 0 new", "mapping-unknown 0 unchanged");
  }

  private static String told(String format, Language language) throws IOException {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            Map.of());
    CheckCommand check = new CheckCommand(new Workplace(streams, new Words(language)));
    Command.line(check)
        .parseArgs(
            "examples/incomplete-plan/input",
            "--as-of",
            "2016-06-30",
            "--only",
            "owner-unclear,anchoring-late,mapping-unknown");
    Judgement judged = exempted(check.judging.judge());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Formats()
        .report(format, check.judging.messages(judged), check.judging.workplace().catalogue())
        .write(judged, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Judgement exempted(Judgement judged) {
    List<Finding> left = new ArrayList<>();
    List<Exempted> exempted = new ArrayList<>();
    Finding known = null;
    for (Finding finding : judged.findings()) {
      if (finding.rule().equals(EXEMPTION.rule())) {
        exempted.add(new Exempted(finding, EXEMPTION));
      } else {
        left.add(finding);
        known = finding.rule().equals("mapping-unknown") ? finding : known;
      }
    }
    assertThat(exempted).hasSize(1);
    assertThat(known).isNotNull();
    return new Judgement(
        judged.version(),
        judged.strategy(),
        judged.rules(),
        judged.failed(),
        judged.askedFor(),
        judged.rulesSha256(),
        judged.asOf(),
        judged.year(),
        judged.previous(),
        judged.failOn(),
        judged.options(),
        judged.reading(),
        left,
        exempted,
        new Baseline(Set.of(known), List.of("Aktiviteten UN-03 saknar ägare.")),
        judged.verdict(),
        judged.activities(),
        judged.notJudged());
  }
}
