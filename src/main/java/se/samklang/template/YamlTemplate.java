package se.samklang.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samklang.catalogue.Shape;
import se.samklang.catalogue.SubmissionForm;
import se.samklang.catalogue.SubmissionForm.FormField;
import se.samklang.model.Dimension;
import se.samklang.model.Item;
import se.samklang.model.Language;
import se.samklang.model.Wording;
import se.samklang.report.Words;

/** A plan and an activity in YAML, with what belongs in each field as a comment above it. */
public final class YamlTemplate {
  private static final String PREFIX = "EX1";

  /** Texts that YAML takes as they stand. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d§][\\p{L}\\d ()/.,§-]*");

  /** Where more names would only push the form apart. */
  private static final int MOST_CHOICES = 12;

  private final Forms forms;
  private final Words words;
  private final Examples examples;
  private final StringBuilder text = new StringBuilder();

  public YamlTemplate(Forms forms, Words words) {
    this.forms = forms;
    this.words = words;
    this.examples = new Examples(forms.strategy(), forms.language(), PREFIX);
  }

  /**
   * The template as text.
   *
   * @param schema the file with the schema, as seen from the template
   */
  public String text(String schema) {
    text.append("# yaml-language-server: $schema=").append(schema).append('\n');
    words.say("template.yaml").lines().forEach(line -> line("", "# " + line));
    line("", "");
    line("", key("plan", forms.field("document", "plan")) + ":");
    writeRecord("plan", "  ");
    line("", "");
    line("", key("activities", forms.field("document", "activities")) + ":");
    writeEntry("activity", "  ");
    return text.toString();
  }

  /** The one entry of a list. */
  private void writeEntry(String record, String indent) {
    int begin = text.length();
    writeRecord(record, indent + "  ");
    int first = begin;
    while (text.charAt(first + indent.length() + 2) == '#') {
      first = text.indexOf("\n", first) + 1;
    }
    text.replace(first + indent.length(), first + indent.length() + 2, "- ");
  }

  private void writeRecord(String record, String indent) {
    forms
        .record(record)
        .forEach(
            (name, field) -> {
              if (name.equals(SubmissionForm.CONSIDERATIONS)) {
                writeDimensions(indent);
                writeConsiderations(field, indent);
              } else {
                writeField(record, name, field, indent);
              }
            });
  }

  private void writeField(String record, String name, FormField field, String indent) {
    String inner = Shape.of(record, name).record();
    if (name.equals("anchoring")) {
      writeAnchoring(field, indent);
    } else if (inner != null) {
      writeInner(inner, Shape.of(record, name).form(), key(name, field), field, indent);
    } else if (!field.type().equals("plan") && forms.isAskedFor(field)) {
      Optional<Example> example = examples.of(field);
      example.ifPresent(
          each -> {
            comment(field.about().in(forms.language()), forms.choices(field), indent);
            line(indent, key(name, field) + ": " + scalar(each.text()));
          });
    }
  }

  /** A record inside another, where the example says anything in it. */
  private void writeInner(
      String inner, Shape.Form form, String key, FormField field, String indent) {
    boolean said =
        forms.record(inner).values().stream().anyMatch(each -> examples.of(each).isPresent());
    if (said) {
      comment(field.about().in(forms.language()), List.of(), indent);
      line(indent, key + ":");
      if (form == Shape.Form.MAPPING) {
        writeRecord(inner, indent + "  ");
      } else {
        writeEntry(inner, indent + "  ");
      }
    }
  }

  private void writeAnchoring(FormField field, String indent) {
    comment(field.about().in(forms.language()), List.of(), indent);
    line(indent, key("anchoring", field) + ":");
    List<String> instances = forms.choices(forms.field("anchoring", "with"));
    List<String> columns = List.of("manager", "board");
    List<Column> activity = forms.columns("activity", examples);
    for (int i = 0; i < columns.size(); i++) {
      List<String> parts = new ArrayList<>();
      parts.add(entry("with", instances.get(i)));
      told(columns.get(i), activity).ifPresent(each -> parts.add(entry("name", each)));
      told(columns.get(i) + "-date", activity).ifPresent(each -> parts.add(entry("date", each)));
      told(columns.get(i) + "-reference", activity)
          .ifPresent(each -> parts.add(entry("reference", each)));
      line(indent, "  - {" + String.join(", ", parts) + "}");
    }
  }

  private static Optional<String> told(String column, List<Column> columns) {
    return columns.stream()
        .filter(each -> each.name().equals(column))
        .findFirst()
        .flatMap(Column::example)
        .map(Example::text);
  }

  private String entry(String name, String value) {
    return key(name, forms.field("anchoring", name)) + ": " + scalar(value);
  }

  private void writeDimensions(String indent) {
    boolean first = true;
    for (Dimension dimension : forms.strategy().dimensions()) {
      Optional<Example> example = examples.of(dimension);
      if (example.isPresent()) {
        comment(first ? forms.aboutDimensions() : "", forms.choices(dimension), indent);
        first = false;
        line(indent, key(dimension.id(), dimension.name()) + ": " + scalar(example.get().text()));
      }
    }
  }

  private void writeConsiderations(FormField field, String indent) {
    Optional<Example> example = forms.considerationExample();
    if (example.isEmpty() || forms.strategy().considerations().all().isEmpty()) {
      return;
    }
    comment(forms.aboutConsiderations(), List.of(), indent);
    line(indent, key(SubmissionForm.CONSIDERATIONS, field) + ":");
    for (Item consideration : forms.strategy().considerations().all()) {
      String key = key(consideration.id(), consideration.name());
      line(indent, "  " + key + ": " + scalar(example.get().text()));
    }
  }

  private void comment(String about, List<String> choices, String indent) {
    if (!about.isEmpty()) {
      line(indent, "# " + about);
    }
    if (!choices.isEmpty() && choices.size() <= MOST_CHOICES) {
      line(indent, "# " + words.say("template.choices") + " " + String.join(" | ", choices));
    }
  }

  private void line(String indent, String content) {
    text.append(content.isEmpty() ? "" : indent).append(content).append('\n');
  }

  private String key(String name, FormField field) {
    return key(name, field.name());
  }

  /** The key of a field: Swedish as in a sentence, or the canonical English one. */
  private String key(String name, Wording wording) {
    if (forms.language() == Language.EN) {
      return name;
    }
    String swedish = wording.sv();
    boolean isWord = swedish.length() > 1 && Character.isLowerCase(swedish.charAt(1));
    return isWord
        ? swedish.substring(0, 1).toLowerCase(Locale.ROOT) + swedish.substring(1)
        : swedish;
  }

  private static String scalar(String value) {
    return PLAIN.matcher(value).matches() && !value.endsWith(" ")
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
