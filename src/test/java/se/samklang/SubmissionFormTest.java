package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.Shape;
import se.samklang.catalogue.SubmissionForm;
import se.samklang.catalogue.SubmissionForm.FormField;
import se.samklang.catalogue.Vocabulary;

/** The form of a submission tells of every field that is read, and of no other. */
class SubmissionFormTest {
  private static final FolderRules RULES = new FolderRules(java.nio.file.Path.of("rules"));
  private static final SubmissionForm FORM = SubmissionForm.read(RULES);
  private static final Vocabulary VOCABULARY = Vocabulary.read(RULES);

  /** What the strategy names is not the form's. */
  private static final Set<String> OF_THE_STRATEGY = Set.of("considerations");

  static Stream<String> records() {
    return FORM.records().keySet().stream().filter(record -> !OF_THE_STRATEGY.contains(record));
  }

  @Test
  void everyRecordThatIsReadHasItsForm() {
    Set<String> nested = new TreeSet<>(Set.of("document"));
    FORM.records()
        .forEach(
            (record, fields) ->
                fields.keySet().stream()
                    .map(field -> Shape.of(record, field).record())
                    .filter(inner -> inner != null)
                    .forEach(nested::add));
    assertThat(FORM.records().keySet()).containsExactlyInAnyOrderElementsOf(nested);
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordsFieldsAreThoseThatAreRead(String record) {
    assertThat(FORM.records().get(record).keySet())
        .containsExactlyInAnyOrderElementsOf(VOCABULARY.record(record).labels().keySet());
  }

  /** A form must not ask for a field under a name by which it is not found again. */
  @ParameterizedTest
  @MethodSource("records")
  void aFieldIsReadUnderTheNamesOfItsForm(String record) {
    for (Map.Entry<String, FormField> field : FORM.records().get(record).entrySet()) {
      for (String name :
          new String[] {field.getValue().name().sv(), field.getValue().name().en()}) {
        assertThat(VOCABULARY.record(record).field(name)).as(name).isEqualTo(field.getKey());
      }
      assertThat(field.getValue().about().sv()).as(field.getKey()).endsWith(".");
      assertThat(field.getValue().about().en()).as(field.getKey()).endsWith(".");
    }
  }
}
