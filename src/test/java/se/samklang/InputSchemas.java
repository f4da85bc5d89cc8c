package se.samklang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** What the schema that editors get says of a submission, by one strategy. */
public final class InputSchemas {
  /** What the check says of keys and values that the schema knows of as well. */
  public static final Set<String> RULES =
      Set.of(
          "field-unknown",
          "value-invalid",
          "mapping-unknown",
          "method-unknown",
          "beneficiary-unknown",
          "goal-contribution-unknown",
          "date-unclear");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private InputSchemas() {}

  /** The problems in a text of YAML, each once, with the place of what it is about. */
  public static List<String> problems(String strategy, String yaml) {
    JsonSchema schema = SCHEMAS.computeIfAbsent(strategy, InputSchemas::schema);
    Set<String> problems = new LinkedHashSet<>();
    for (Object document : yaml().loadAll(yaml)) {
      schema
          .validate(JSON.valueToTree(document))
          .forEach(
              problem -> problems.add(problem.getInstanceLocation() + " " + problem.getMessage()));
    }
    return List.copyOf(problems);
  }

  private static JsonSchema schema(String strategy) {
    try {
      JsonNode schema =
          JSON.readTree(Run.of("schema", "--strategy", strategy, "--lang", "sv").out());
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    DumperOptions unused = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(unused), unused, options, new Editors());
  }

  /** Types of plain values as YAML 1.2 and editors have them: {@code no} and a day are texts. */
  private static final class Editors extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF");
      addImplicitResolver(Tag.INT, Pattern.compile("[-+]?(?:0|[1-9][0-9]*)"), "-+0123456789");
      addImplicitResolver(Tag.FLOAT, Pattern.compile("[-+]?[0-9]+\\.[0-9]+"), "-+0123456789");
      addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
      addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL"), "~nN");
      addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
    }
  }
}
