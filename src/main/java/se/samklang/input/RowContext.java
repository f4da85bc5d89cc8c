package se.samklang.input;

import java.util.List;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;

/**
 * What the rows of all tables of one file are read with.
 *
 * @param file the subject of records that are always part of another
 * @param subjects counts the records of the file
 */
record RowContext(
    Subject file,
    Texts texts,
    CellValues values,
    Subjects subjects,
    Catalogues catalogues,
    List<String> considerations) {

  static RowContext of(Subject file, Texts texts, Strategy strategy) {
    return new RowContext(
        file,
        texts,
        new CellValues(texts),
        new Subjects(texts),
        new Catalogues(strategy),
        List.copyOf(strategy.considerations().byId().keySet()));
  }
}
