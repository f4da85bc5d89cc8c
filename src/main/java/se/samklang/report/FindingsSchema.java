package se.samklang.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samklang.findings.Threshold;
import se.samklang.findings.Verdict;
import se.samklang.input.InputFile;
import se.samklang.model.Severity;
import se.samklang.model.Subject;

/**
 * The JSON Schema (draft-07) of what {@link JsonReport} writes. It names what is always there; more
 * may come with later versions and with other commands.
 */
public final class FindingsSchema {
  private static final Map<String, Object> TEXT = SchemaParts.part("type", "string");
  private static final Map<String, Object> TEXT_OR_NULL =
      SchemaParts.part("type", List.of("string", "null"));
  private static final Map<String, Object> TEXTS = SchemaParts.listOf(TEXT);
  private static final Map<String, Object> DAY =
      SchemaParts.part("type", "string", "format", "date");
  private static final Map<String, Object> FINGERPRINT = SchemaParts.matching("^[0-9a-f]{32}$");
  private static final Map<String, Object> SHA256 = SchemaParts.matching("^[0-9a-f]{64}$");

  /** The schema as text. */
  public String json() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "samklang findings");
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("tool", tool());
    members.put("strategy", hashed("id", TEXT));
    members.put("rules", hashed("count", number(0)));
    members.put("asOf", DAY);
    members.put("failOn", oneOf(Arrays.stream(Threshold.values()).map(Threshold::id)));
    members.put("options", SchemaParts.part("type", "object", "additionalProperties", TEXTS));
    members.put("inputs", SchemaParts.listOf(input()));
    members.put("summary", summary());
    members.put("findings", SchemaParts.listOf(finding()));
    members.put("exempted", SchemaParts.listOf(exempted()));
    List<String> always = new ArrayList<>(members.keySet());
    members.put("baseline", baseline());
    members.put("review", ReviewSchema.review());
    schema.putAll(object(members, always));
    return JsonText.of(schema) + "\n";
  }

  private static Map<String, Object> tool() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", SchemaParts.part("const", "samklang"));
    members.put("version", TEXT);
    return all(members);
  }

  private static Map<String, Object> hashed(String key, Map<String, Object> schema) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(key, schema);
    members.put("sha256", SHA256);
    return all(members);
  }

  private static Map<String, Object> input() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("file", TEXT);
    members.put("sha256", orNull(SHA256));
    members.put("status", oneOf(Arrays.stream(InputFile.Status.values()).map(each -> each.id())));
    members.put("verdict", orNull(verdict()));
    members.put("errors", number(0));
    members.put("warnings", number(0));
    return all(members);
  }

  private static Map<String, Object> summary() {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String each :
        List.of(
            "plans",
            "activities",
            "goals",
            "notJudged",
            "errors",
            "warnings",
            "infos",
            "exempted")) {
      members.put(each, number(0));
    }
    members.put("verdict", verdict());
    return all(members);
  }

  private static Map<String, Object> finding() {
    return all(findingMembers());
  }

  private static Map<String, Object> findingMembers() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("rule", TEXT);
    members.put("severity", oneOf(Arrays.stream(Severity.values()).map(Severity::id)));
    members.put("message", TEXT);
    members.put("subject", subject());
    members.put("field", TEXT);
    members.put("count", number(1));
    members.put("value", TEXT_OR_NULL);
    members.put("location", location());
    members.put("requirements", TEXTS);
    members.put("suggestion", TEXT_OR_NULL);
    members.put("fingerprint", FINGERPRINT);
    return members;
  }

  private static Map<String, Object> exempted() {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String each : List.of("rule", "subject", "reason", "approvedBy")) {
      members.put(each, TEXT);
    }
    members.put("until", DAY);
    Map<String, Object> exemption = all(members);
    Map<String, Object> all = new LinkedHashMap<>(findingMembers());
    all.put("exemption", exemption);
    return all(all);
  }

  /** Only where the run is held against an earlier one. */
  private static Map<String, Object> baseline() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("known", SchemaParts.listOf(FINGERPRINT));
    members.put("gone", TEXTS);
    return all(members);
  }

  private static Map<String, Object> subject() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", oneOf(Arrays.stream(Subject.Kind.values()).map(Subject.Kind::id)));
    members.put("id", TEXT);
    return all(members);
  }

  /** Sheet and cell only where the file is a workbook. */
  private static Map<String, Object> location() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("file", TEXT);
    members.put("line", number(1));
    members.put("column", number(1));
    members.put("sheet", TEXT);
    members.put("cell", SchemaParts.matching("^[A-Z]+[1-9][0-9]*$"));
    return object(members, List.of("file", "line", "column"));
  }

  private static Map<String, Object> verdict() {
    return oneOf(Arrays.stream(Verdict.values()).map(Verdict::id));
  }

  private static Map<String, Object> number(int least) {
    return SchemaParts.part("type", "integer", "minimum", least);
  }

  private static Map<String, Object> oneOf(Stream<String> texts) {
    return SchemaParts.part("enum", texts.toList());
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    return SchemaParts.anyOf(List.of(schema, SchemaParts.part("type", "null")));
  }

  private static Map<String, Object> all(Map<String, Object> members) {
    return object(members, new ArrayList<>(members.keySet()));
  }

  private static Map<String, Object> object(Map<String, Object> members, List<String> required) {
    Map<String, Object> made = SchemaParts.part("type", "object", "required", required);
    made.put("properties", members);
    return made;
  }
}
