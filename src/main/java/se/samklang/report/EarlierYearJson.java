package se.samklang.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.EarlierRun;
import se.samklang.review.EarlierYear;
import se.samklang.review.Figures;

/** Reads of what {@link ReviewJson} has written that which a later year is held against. */
public final class EarlierYearJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser json;
  private @Nullable Integer year;
  private final Map<String, Integer> figures = new HashMap<>();
  private final Set<String> rules = new HashSet<>();

  private EarlierYearJson(JsonParser json) {
    this.json = json;
  }

  /**
   * Reads the json of a run.
   *
   * @param file its name, as given
   * @param run what the same json tells beside the year
   * @return empty where it follows up no year
   */
  public static Optional<EarlierYear> read(String file, byte[] bytes, EarlierRun run) {
    try (JsonParser json = FACTORY.createParser(bytes)) {
      return new EarlierYearJson(json).year(file, run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<EarlierYear> year(String file, EarlierRun run) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean review = json.currentName().equals("review");
      if (json.nextToken() == JsonToken.START_OBJECT && review) {
        readReview();
      } else {
        json.skipChildren();
      }
    }
    return Optional.ofNullable(year)
        .map(told -> new EarlierYear(file, told, figures(), Set.copyOf(rules), run));
  }

  private void readReview() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals("year") && value == JsonToken.VALUE_NUMBER_INT) {
        year = number();
      } else if (key.equals("figures") && value == JsonToken.START_OBJECT) {
        readFigures();
      } else if (key.equals("rules") && value == JsonToken.START_ARRAY) {
        readRules();
      } else {
        json.skipChildren();
      }
    }
  }

  private void readFigures() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
        figures.put(key, number());
      } else {
        json.skipChildren();
      }
    }
  }

  private void readRules() throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        rules.add(json.getText());
      } else {
        json.skipChildren();
      }
    }
  }

  /** A number that nobody can have written is as far from any year as from any count. */
  private int number() throws IOException {
    return json.getNumberType() == JsonParser.NumberType.INT ? json.getIntValue() : 0;
  }

  private Figures figures() {
    return new Figures(
        figure("activities"),
        figure("committees"),
        figure("committeesWithPlan"),
        figure("goalsDue"),
        figure("goalsReached"),
        figure("errors"),
        figure("warnings"),
        figure("infos"));
  }

  private int figure(String key) {
    return figures.getOrDefault(key, 0);
  }
}
