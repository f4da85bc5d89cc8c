package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samklang.catalogue.FileContract;
import se.samklang.catalogue.FileContract.Key;
import se.samklang.catalogue.FolderRules;

/** The page of the strategy file lists every key that the reader takes. */
class StrategyFilePageTest {
  private static final Path PAGE = Path.of("docs", "strategy-file.md");
  private static final String MARK = "-Dsamklang.update=true`. -->\n";

  private final FileContract contract = FileContract.read(new FolderRules(Path.of("rules")));

  @Test
  void listsEveryKey() throws IOException {
    String page = Files.readString(PAGE);
    String head = page.substring(0, page.indexOf(MARK) + MARK.length());
    if (Boolean.getBoolean("samklang.update")) {
      Files.writeString(PAGE, head + tables());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(head + tables());
  }

  /** A key that nobody reads would promise something; a record that nobody names is one. */
  @Test
  void everyRecordIsNamed() {
    assertThat(contract.records().keySet())
        .allMatch(
            record ->
                record.equals(FileContract.STRATEGY)
                    || record.equals(FileContract.FRAMEWORK)
                    || record.equals(FileContract.REQUIREMENTS)
                    || contract.records().values().stream()
                        .flatMap(keys -> keys.values().stream())
                        .anyMatch(key -> key.type().equals(record)));
  }

  private String tables() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Map<String, Key>> each : contract.records().entrySet()) {
      text.append("\n## ").append(each.getKey()).append("\n\n");
      text.append("| key | value | |\n| --- | --- | --- |\n");
      each.getValue().forEach((name, key) -> text.append(row(name, key)));
    }
    return text.toString();
  }

  private String row(String name, Key key) {
    String shown = name.equals(FileContract.OTHER) ? "(any other)" : "`" + name + "`";
    String required = key.required() ? " **Required.**" : "";
    return "| %s | %s | %s%s |\n".formatted(shown, value(key), key.about().en(), required);
  }

  private String value(Key key) {
    String one =
        switch (key.type()) {
          case "choice" -> String.join(", ", key.choices());
          case "flag" -> "true, false";
          default ->
              contract.isRecord(key.type()) ? "[%s](#%1$s)".formatted(key.type()) : key.type();
        };
    String many =
        switch (key.form()) {
          case ONE -> one;
          case LIST -> "list of " + one;
          case ONE_OR_LIST -> one + ", or a list of them";
        };
    return key.fromFile() ? many + ", or a file name" : many;
  }
}
