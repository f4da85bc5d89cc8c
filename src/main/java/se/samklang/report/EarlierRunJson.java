package se.samklang.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.EarlierRun;

/**
 * Reads what {@link JsonReport} has written, as a stream: of the rest of a file nothing is kept.
 */
public final class EarlierRunJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser json;
  private final Map<String, String> origin = new HashMap<>();
  private @Nullable List<EarlierRun.Entry> entries;

  private EarlierRunJson(JsonParser json) {
    this.json = json;
  }

  /**
   * Reads the json of a run.
   *
   * @return null where it is none
   * @throws IOException where the file cannot be read
   */
  public static @Nullable EarlierRun read(InputStream in) throws IOException {
    try (JsonParser json = FACTORY.createParser(in)) {
      return new EarlierRunJson(json).run();
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private @Nullable EarlierRun run() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return null;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals("findings") && value == JsonToken.START_ARRAY) {
        entries = entries();
      } else if (key.equals("strategy") || key.equals("rules")) {
        texts(key + ".", origin);
      } else {
        json.skipChildren();
      }
    }
    boolean whole = json.nextToken() == null;
    return !whole || entries == null
        ? null
        : new EarlierRun(
            text(origin, "strategy.id"),
            text(origin, "strategy.sha256"),
            text(origin, "rules.sha256"),
            entries);
  }

  /** The findings; null where something else stands among them. */
  private @Nullable List<EarlierRun.Entry> entries() throws IOException {
    List<EarlierRun.Entry> read = new ArrayList<>();
    boolean findings = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Map<String, String> finding = new HashMap<>();
      texts("", finding);
      findings &= finding.containsKey("rule") && finding.containsKey("fingerprint");
      read.add(
          new EarlierRun.Entry(
              text(finding, "fingerprint"),
              text(finding, "rule"),
              text(finding, "severity"),
              text(finding, "location.file"),
              text(finding, "subject.kind"),
              text(finding, "subject.id"),
              text(finding, "field"),
              text(finding, "value"),
              text(finding, "message")));
    }
    return findings ? read : null;
  }

  /** The texts of an object and of those directly in it, by path. */
  private void texts(String prefix, Map<String, String> texts) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = prefix + json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING) {
        texts.put(key, json.getText());
      } else if (value == JsonToken.START_OBJECT && prefix.isEmpty()) {
        texts(key + ".", texts);
      } else {
        json.skipChildren();
      }
    }
  }

  private static String text(Map<String, String> texts, String key) {
    return texts.getOrDefault(key, "");
  }
}
