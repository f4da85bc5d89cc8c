import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yaml.snakeyaml.LoaderOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What samklang builds on, doing nothing else. */
public final class Baselines {
  private Baselines() {}

  /** A command line that is read. */
  @Command(name = "bare", mixinStandardHelpOptions = true)
  public static final class Bare implements Runnable {
    @Parameters List<String> paths;

    @Option(names = "--as-of")
    String asOf;

    public static void main(String[] args) {
      System.exit(new CommandLine(new Bare()).execute(args));
    }

    @Override
    public void run() {
      System.out.println(paths.size());
    }
  }

  /** A table that is read. */
  public static final class OnlyCsv {
    public static void main(String[] args) throws IOException {
      long cells = 0;
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
      try (Reader text = Files.newBufferedReader(Path.of(args[0]));
          CSVParser rows = format.parse(text)) {
        for (CSVRecord row : rows) {
          cells += row.size();
        }
      }
      System.out.println(cells);
    }
  }

  /** YAML that is read, the text of every scalar with it. */
  public static final class OnlyTokens {
    public static void main(String[] args) throws IOException {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      long length = 0;
      try (JsonParser tokens =
          YAMLFactory.builder()
              .loaderOptions(options)
              .build()
              .createParser(Files.newBufferedReader(Path.of(args[0])))) {
        while (tokens.nextToken() != null) {
          length += tokens.currentToken().isScalarValue() ? tokens.getText().length() : 0;
        }
      }
      System.out.println(length);
    }
  }
}
