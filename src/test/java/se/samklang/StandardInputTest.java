package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that come by standard input, with a name and without. */
class StandardInputTest {
  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id;owner\nUN-01;vakant\n", "id,owner\r\nUN-01,vakant\r\n"})
  void standardInputIsATableWhereItsHeaderIsKnown(String text) {
    JsonNode json = desk.json(bytes(text), "-", "--only", "owner-unclear");
    assertThat(json.at("/findings/0/location").toString())
        .isEqualTo("{\"file\":\"-\",\"line\":2,\"column\":7}");
    assertThat(json.at("/inputs/0/file").asText()).isEqualTo("-");
  }

  @Test
  void standardInputIsYamlOtherwise() {
    JsonNode json =
        desk.json(
            bytes("activities:\n  - {id: UN-01, owner: vakant}\n"), "-", "--only=owner-unclear");
    assertThat(json.at("/findings/0/location").toString())
        .isEqualTo("{\"file\":\"-\",\"line\":2,\"column\":24}");
  }

  @Test
  void standardInputHasAName() {
    String text = "id;owner\nUN-01;vakant\n";
    JsonNode table = desk.json(bytes(text), "-", "--stdin-name", "un.csv", "--only=owner-unclear");
    assertThat(table.at("/findings/0/location/file").asText()).isEqualTo("un.csv");
    assertThat(table.at("/inputs/0/file").asText()).isEqualTo("un.csv");
    JsonNode yaml = desk.json(bytes(text), "-", "--stdin-name", "un.yaml");
    assertThat(yaml.at("/inputs/0/status").asText()).isEqualTo("unreadable");
  }

  @Test
  void standardInputMayBeEmpty() {
    Run run = desk.run(bytes(""), "check", "-", "--lang", "en");
    assertThat(run.err()).endsWith("-:1:1: cannot be judged: the file is empty.\n");
    assertThat(run.code()).isEqualTo(2);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
