package se.samklang.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samklang.InputSchemas;
import se.samklang.Run;

/** The schema that editors get, held against the check on many random documents. */
class EditorSchemaTest {
  private static final long SEED = 20161231;
  private static final int FILES = 12;
  private static final int ACTIVITIES = 200;
  private static final String STRATEGY = "ronneby-2016-2017";

  @Test
  void flagsNothingThatTheCheckDoesNot() throws IOException {
    int sound = 0;
    int flagged = 0;
    Random style = new Random(SEED);
    for (PlainReading.Source source : RandomMunicipality.draw(SEED, FILES, ACTIVITIES).judged()) {
      for (Object document : source.documents()) {
        String yaml = PlainYaml.write(List.of(document), style);
        JsonNode json = checked(yaml);
        if (!(document instanceof Map) || json.at("/summary/notJudged").asInt() > 0) {
          continue;
        }
        List<String> found = found(json);
        List<String> problems = InputSchemas.problems(STRATEGY, yaml);
        if (found.isEmpty()) {
          assertThat(problems).as(yaml).isEmpty();
          sound++;
        } else if (!found.stream().allMatch(each -> each.startsWith("date-unclear"))) {
          // A pattern takes 31 April for a day.
          assertThat(problems).as("%s%n%s", found, yaml).isNotEmpty();
          flagged++;
        }
      }
    }
    assertThat(sound).isGreaterThan(10);
    assertThat(flagged).isGreaterThan(10);
  }

  private static List<String> found(JsonNode json) {
    List<String> found = new ArrayList<>();
    for (JsonNode finding : json.get("findings")) {
      if (InputSchemas.RULES.contains(finding.get("rule").asText())) {
        found.add(finding.get("rule").asText() + " " + finding.get("value").asText());
      }
    }
    return found;
  }

  private static JsonNode checked(String yaml) throws IOException {
    Run run =
        Run.of(
            yaml.getBytes(StandardCharsets.UTF_8),
            Map.of(),
            "check",
            "-",
            "--stdin-name",
            "plan.yaml",
            "--format",
            "json",
            "--as-of",
            "2016-06-30");
    return new ObjectMapper().readTree(run.out());
  }
}
