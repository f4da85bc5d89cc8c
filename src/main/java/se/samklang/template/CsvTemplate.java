package se.samklang.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as Swedish Excel opens it: semicolons, UTF-8 with a byte order mark. */
public final class CsvTemplate {
  private static final String PREFIX = "EX2";
  private static final CSVFormat FORMAT =
      CSVFormat.EXCEL.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

  private final Forms forms;
  private final Examples examples;

  public CsvTemplate(Forms forms) {
    this.forms = forms;
    this.examples = new Examples(forms.strategy(), forms.language(), PREFIX);
  }

  /** The template of a table, its header and an example row. */
  public byte[] bytes(String table) {
    List<Column> columns = forms.columns(table, examples);
    StringWriter text = new StringWriter().append('\ufeff');
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord(columns.stream().map(Column::header).toList());
      csv.printRecord(
          columns.stream().map(each -> each.example().map(Example::text).orElse("")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
