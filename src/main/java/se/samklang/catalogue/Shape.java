package se.samklang.catalogue;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a field of a YAML record.
 *
 * @param form how it is written
 * @param record the record that is nested in it, null for plain values
 */
public record Shape(Form form, @Nullable String record) {

  /** How a field is written. */
  public enum Form {
    ONE_VALUE,
    VALUES,
    MAPPING,
    MAPPINGS,
    /** A list of names or of mappings, or one name alone. */
    NAMES_OR_MAPPINGS
  }

  private static final Shape ONE_VALUE = new Shape(Form.ONE_VALUE, null);
  private static final Shape VALUES = new Shape(Form.VALUES, null);

  private static final Map<String, Shape> SHAPES = shapes();

  private static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new HashMap<>();
    shapes.put("document.plan", mapping("plan"));
    shapes.put("document.activities", mappings("activity"));
    shapes.put("document.organisation", mapping("organisation"));
    shapes.put("document.follow-ups", mappings("follow-up"));
    shapes.put("plan.adopted", mapping("adopted"));
    shapes.put("plan.goals", mappings("goal"));
    shapes.put("goal.contributes-to", new Shape(Form.NAMES_OR_MAPPINGS, "contribution"));
    shapes.put("goal.results", mappings("result"));
    for (String field :
        new String[] {"owner", "executor", "method", "beneficiaries", "twin-town"}) {
      shapes.put("activity." + field, VALUES);
    }
    shapes.put("activity.anchoring", mappings("anchoring"));
    shapes.put("activity.considerations", mapping("considerations"));
    shapes.put("activity.benefit", mapping("benefit"));
    shapes.put("activity.representation", mapping("representation"));
    shapes.put("organisation.units", mappings("unit"));
    shapes.put("unit.aliases", VALUES);
    shapes.put("organisation.contact-persons", mappings("contact-person"));
    shapes.put("organisation.coordinator", mapping("coordinator"));
    shapes.put("organisation.reference-group", mapping("reference-group"));
    shapes.put("organisation.steering-group", mapping("steering-group"));
    shapes.put("steering-group.members", mappings("member"));
    shapes.put("steering-group.meetings", mappings("meeting"));
    shapes.put("organisation.agreements", mappings("agreement"));
    shapes.put("follow-up.oral", mapping("oral"));
    shapes.put("follow-up.units", mappings("unit-report"));
    return shapes;
  }

  private static Shape mapping(String record) {
    return new Shape(Form.MAPPING, record);
  }

  private static Shape mappings(String record) {
    return new Shape(Form.MAPPINGS, record);
  }

  /** The shape of a field; one value where nothing else is asked for. */
  public static Shape of(String record, String field) {
    return SHAPES.getOrDefault(record + "." + field, ONE_VALUE);
  }

  /** A list of values, or one alone. */
  public static Shape values() {
    return VALUES;
  }
}
