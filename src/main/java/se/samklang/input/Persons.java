package se.samklang.input;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.samklang.catalogue.Vocabulary;
import se.samklang.input.Contents.Document;
import se.samklang.model.Anchoring;
import se.samklang.model.Value;
import se.samklang.names.Fold;

/** Who stands in the fields that name persons. */
final class Persons {
  private final Vocabulary vocabulary;
  private final Set<String> names = new LinkedHashSet<>();

  Persons(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(Document document) {
    document.plans().forEach(plan -> add(plan, "contact-person"));
    for (SourceRecord activity : document.activities()) {
      for (SourceRecord entry : activity.nested("anchoring")) {
        if (!isOfBoard(entry)) {
          add(entry, "name");
        }
      }
    }
    document.ofOrganisation("contact-persons").forEach(person -> add(person, "name"));
    document.ofOrganisation("coordinator").forEach(person -> add(person, "name"));
    for (SourceRecord group : document.ofOrganisation("steering-group")) {
      group.nested("members").forEach(member -> add(member, "name"));
    }
  }

  /** As written, each once. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** Whoever an entry names without saying what he is may be a person. */
  private boolean isOfBoard(SourceRecord entry) {
    SourceRecord.Content with = entry.contents().get("with");
    return with != null
        && with.values().stream()
            .map(value -> vocabulary.meaning("anchored-with", Fold.word(value.raw())))
            .anyMatch(Anchoring.Kind.BOARD.id()::equals);
  }

  private void add(SourceRecord record, String field) {
    SourceRecord.Content content = record.contents().get(field);
    if (content != null) {
      content.values().stream().filter(Value::isStated).map(Value::raw).forEach(names::add);
    }
  }
}
