package se.samklang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.FileContract;
import se.samklang.model.Language;

/**
 * The JSON Schema (draft-07) of a strategy file, from the contract that the reader itself holds the
 * file to.
 */
public final class StrategySchema {
  private static final String DUTIES = "duties";

  private final FileContract contract;
  private final Catalogue catalogue;
  private final Language language;

  public StrategySchema(FileContract contract, Catalogue catalogue, Language language) {
    this.contract = contract;
    this.catalogue = catalogue;
    this.language = language;
  }

  /** The schema as text. */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonText.generator(text)) {
      json.writeStartObject();
      json.writeStringField("$schema", "http://json-schema.org/draft-07/schema#");
      json.writeStringField("title", "samklang strategy");
      json.writeStringField("$ref", SchemaParts.pointer(FileContract.STRATEGY));
      json.writeObjectFieldStart("definitions");
      writeWording(json);
      for (Map.Entry<String, Map<String, FileContract.Key>> each : contract.records().entrySet()) {
        writeRecord(each.getKey(), each.getValue(), json);
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private static void writeWording(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("wording");
    json.writeArrayFieldStart("anyOf");
    json.writeStartObject();
    json.writeStringField("type", "string");
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    for (String each : List.of("sv", "en")) {
      json.writeObjectFieldStart(each);
      json.writeStringField("type", "string");
      json.writeEndObject();
    }
    json.writeEndObject();
    writeStrings("required", List.of("sv"), json);
    json.writeBooleanField("additionalProperties", false);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeRecord(String name, Map<String, FileContract.Key> keys, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    for (Map.Entry<String, FileContract.Key> key : keys.entrySet()) {
      if (!key.getKey().equals(FileContract.OTHER)) {
        json.writeFieldName(key.getKey());
        writeKey(key.getValue(), key.getValue().about().in(language), json);
      } else if (name.equals(DUTIES)) {
        writeRules(key.getValue(), json);
      }
    }
    json.writeEndObject();
    List<String> required =
        keys.entrySet().stream()
            .filter(key -> key.getValue().required())
            .map(Map.Entry::getKey)
            .toList();
    if (!required.isEmpty()) {
      writeStrings("required", required, json);
    }
    FileContract.Key other = keys.get(FileContract.OTHER);
    json.writeFieldName("additionalProperties");
    if (other == null) {
      json.writeBoolean(false);
    } else {
      writeKey(other, other.about().in(language), json);
    }
    json.writeEndObject();
  }

  /** The rules there are, for editors to offer; others can come with {@code --rules}. */
  private void writeRules(FileContract.Key duty, JsonGenerator json) throws IOException {
    for (String rule : catalogue.ids()) {
      json.writeFieldName(rule);
      writeKey(duty, catalogue.card(rule).title().in(language), json);
    }
  }

  private void writeKey(FileContract.Key key, String about, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("description", about);
    boolean single = key.form() == FileContract.Form.ONE && !key.fromFile();
    if (single && !isReference(key)) {
      writeSimple(key, json);
    } else {
      writeAlternatives(key, json);
    }
    json.writeEndObject();
  }

  private boolean isReference(FileContract.Key key) {
    return contract.isRecord(key.type()) || key.type().equals("wording");
  }

  private void writeAlternatives(FileContract.Key key, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("anyOf");
    if (key.form() != FileContract.Form.LIST) {
      json.writeStartObject();
      writeType(key, json);
      json.writeEndObject();
    }
    if (key.form() != FileContract.Form.ONE) {
      json.writeStartObject();
      json.writeStringField("type", "array");
      json.writeObjectFieldStart("items");
      writeType(key, json);
      json.writeEndObject();
      json.writeEndObject();
    }
    if (key.fromFile()) {
      json.writeStartObject();
      json.writeStringField("type", "string");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeType(FileContract.Key key, JsonGenerator json) throws IOException {
    if (isReference(key)) {
      json.writeStringField("$ref", SchemaParts.pointer(key.type()));
    } else {
      writeSimple(key, json);
    }
  }

  /** A key that may be left out may also be left empty. */
  private static void writeSimple(FileContract.Key key, JsonGenerator json) throws IOException {
    if (key.type().equals("choice")) {
      writeStrings("enum", key.choices(), json);
      return;
    }
    String type =
        switch (key.type()) {
          case "flag" -> "boolean";
          case "number" -> "integer";
          default -> "string";
        };
    if (key.required()) {
      json.writeStringField("type", type);
    } else {
      writeStrings("type", List.of(type, "null"), json);
    }
    if (key.type().equals("date")) {
      json.writeStringField("format", "date");
    } else if (key.type().equals("id")) {
      json.writeStringField("pattern", "^[^\\s|]+$");
    }
  }

  private static void writeStrings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
