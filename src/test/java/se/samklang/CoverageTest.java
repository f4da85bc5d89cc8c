package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every sentence of the strategy is followed by a rule, or has its reason written; never both. */
class CoverageTest {

  @Test
  void everySentenceHasARuleOrAReason() throws IOException {
    Run run = Run.of("rules", "--coverage", "--format", "json");
    assertThat(run.code()).isZero();
    JsonNode requirements = new ObjectMapper().readTree(run.out());
    assertThat(requirements).hasSize(105);
    for (JsonNode requirement : requirements) {
      boolean ruled = !requirement.get("rules").isEmpty();
      boolean reasoned = !requirement.get("reason").isNull();
      assertThat(ruled ^ reasoned).as(requirement.get("requirement").asText()).isTrue();
    }
  }

  @Test
  void theTableEndsWithTheCount() {
    Run run = Run.of("rules", "--coverage", "--lang", "sv");
    assertThat(run.out())
        .contains("-> owner-missing")
        .endsWith(
            "105 av 105 krav: 54 följs av kontroller, 51 har ett skäl till att ingen kontroll"
                + " finns.\n");
  }
}
