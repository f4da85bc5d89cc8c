package se.samklang.report;

import java.io.IOException;
import java.io.Writer;

/** One form in which a run is told. */
public interface Report {

  /**
   * Writes the run.
   *
   * @throws IOException where the target takes no more
   */
  void write(Judgement judgement, Writer target) throws IOException;
}
