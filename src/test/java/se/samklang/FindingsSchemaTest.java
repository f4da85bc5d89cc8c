package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code schema --of findings} says of the json of {@code check}. */
class FindingsSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INPUT = "src/test/resources/goldens/input/";

  private static JsonNode schema() throws IOException {
    Run run = Run.of("schema", "--of", "findings");
    assertThat(run.code()).isZero();
    return JSON.readTree(run.out());
  }

  private static JsonSchema compiled(JsonNode schema) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
  }

  /** Users may meet more than it names; we may not write what it does not name. */
  private static JsonNode strict(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(FindingsSchemaTest::strict);
    return schema;
  }

  static Stream<List<String>> runs() {
    return Stream.of(
        List.of("examples/sound-plan/input"),
        List.of("examples/incomplete-plan/input"),
        List.of("examples/committees/input"),
        List.of("examples/plain-list/input", "--only=owner-missing,executor-missing"),
        List.of("examples/excel-workbook/incomplete-plan/input", "--fail-on=never"),
        List.of("examples/sound-plan/input", "--context=examples/committees/input"),
        List.of("examples/karlshamn-2012/incomplete-plan/input", "--strategy=karlshamn-2012"),
        List.of(INPUT + "hostile.yaml"),
        List.of(INPUT + "broken.yaml", "no-such-file.yaml"));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void whatIsWrittenFollowsItAndNothingElseIsWritten(List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(arguments);
    all.addAll(List.of("--format=json", "--as-of=2016-06-30"));
    JsonNode json = JSON.readTree(Run.of(all.toArray(String[]::new)).out());
    assertThat(compiled(strict(schema())).validate(json)).isEmpty();
  }

  /** A schema that everything follows would be none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tool/name",
        "/strategy/sha256",
        "/rules/count",
        "/asOf",
        "/failOn",
        "/options",
        "/inputs/0/status",
        "/summary/errors",
        "/summary/verdict",
        "/findings/0/severity",
        "/findings/0/fingerprint",
        "/findings/0/location/line",
        "/findings/0/subject/kind"
      })
  void whatDoesNotFollowItIsTold(String pointer) throws IOException {
    String[] arguments = {"check", "examples/incomplete-plan/input", "--format=json"};
    JsonNode json = JSON.readTree(Run.of(arguments).out());
    JsonSchema schema = compiled(schema());
    int slash = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) json.at(pointer.substring(0, slash));
    parent.put(pointer.substring(slash + 1), -1.5);
    assertThat(schema.validate(json)).as("wrong").isNotEmpty();
    parent.remove(pointer.substring(slash + 1));
    assertThat(schema.validate(json)).as("missing").isNotEmpty();
  }

  @Test
  void moreMayCome() throws IOException {
    String[] arguments = {"check", "examples/incomplete-plan/input", "--format=json"};
    ObjectNode json = (ObjectNode) JSON.readTree(Run.of(arguments).out());
    json.put("year", 2016);
    assertThat(compiled(schema()).validate(json)).isEmpty();
  }
}
