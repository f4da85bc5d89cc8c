package se.samklang.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** One form in which a run is told. */
public interface Report {

  /**
   * Writes the run.
   *
   * @throws IOException where the target takes no more
   */
  void write(Judgement judgement, OutputStream target) throws IOException;

  /** The run as a file would hold it. */
  default byte[] bytes(Judgement judgement) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(judgement, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A form that is text. */
  interface Text {

    /**
     * Writes the run.
     *
     * @throws IOException where the target takes no more
     */
    void write(Judgement judgement, Writer target) throws IOException;
  }

  /** A text as UTF-8, whatever the locale says. */
  static Report of(Text text) {
    return (judgement, target) -> {
      Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
      text.write(judgement, writer);
      writer.flush();
    };
  }
}
