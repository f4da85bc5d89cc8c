package se.samklang.input;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.model.InvalidValue;
import se.samklang.model.UnknownField;

/**
 * What one file holds, before plans and activities find each other.
 *
 * @param headers of tables, folded
 * @param documents empty where the file holds nothing that we know
 * @param tables where their columns stand; none in YAML
 * @param later activities that are not among the documents' own, null where all are
 */
record Contents(
    Set<String> headers,
    List<Document> documents,
    List<UnknownField> unknownFields,
    List<InvalidValue> invalidValues,
    List<Note> notes,
    List<TableLayout> tables,
    @Nullable LaterActivities later) {

  /** The keys and headers that nobody knows, those of later activities with them. */
  Stream<UnknownField> allUnknownFields() {
    return later == null
        ? unknownFields.stream()
        : Stream.concat(unknownFields.stream(), later.unknownFields().stream());
  }

  /** The same with activities that are read later. */
  Contents with(LaterActivities activities) {
    return new Contents(
        headers, documents, unknownFields, invalidValues, notes, tables, activities);
  }

  /**
   * What belongs together: the activities are of the plan, where they name no other.
   *
   * @param goals those that stand in a table of their own
   * @param rowGoals those that the rows of activities carry
   * @param organisations one for each place where some of the organisation stands
   */
  record Document(
      List<SourceRecord> plans,
      List<SourceRecord> goals,
      List<SourceRecord> rowGoals,
      List<SourceRecord> activities,
      List<SourceRecord> organisations,
      List<SourceRecord> followUps) {

    /** The records of one list of the organisation, wherever its parts stand. */
    List<SourceRecord> ofOrganisation(String list) {
      return organisations.stream().flatMap(part -> part.nested(list).stream()).toList();
    }
  }

  /** The records of follow-ups, in the order of the file. */
  List<SourceRecord> followUps() {
    return documents.stream().flatMap(document -> document.followUps().stream()).toList();
  }
}
