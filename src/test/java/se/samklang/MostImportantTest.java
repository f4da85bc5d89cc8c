package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The few lines that a person reads first. */
class MostImportantTest {

  @Test
  void oneFactIsSaidOnceWhateverTheFiles() {
    String plans =
        """
        aktiviteter:
          - {id: FKN-02, titel: Konstnärsutbyte}
          - {id: SN-03, titel: Omvärldsbevakning}
        ---
        handlingsplan: {id: FKN-2016}
        """;
    Run run =
        Run.of(
            plans.getBytes(StandardCharsets.UTF_8),
            Map.of(),
            "check",
            "-",
            "examples/committees/input/fritids-och-kulturnamnden.yaml",
            "--only=coordinator-not-informed,plan-not-adopted",
            "--lang=sv",
            "--as-of=2016-06-30",
            "--color=always");
    assertThat(run.out())
        .contains("1. Handlingsplanen: handlingsplanen är inte antagen (FKN-2016).")
        .contains(
            "2. Meddelande till samordnaren: samordnaren är inte informerad (FKN-02, SN-03).");
  }

  @Test
  void manyAreCounted() {
    Run run =
        Run.of(
            "check",
            "examples/incomplete-plan/input",
            "--only=plan-not-adopted,board-anchoring-missing",
            "--lang=sv",
            "--as-of=2016-06-30",
            "--color=always");
    assertThat(run.out())
        .contains("2. Förankring: inte förankrad med nämnd eller styrelse (4 aktiviteter).");
  }
}
