package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's own sentences: each in both languages, telling the same. */
class WordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/se/samklang");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}|%n|--[a-z-]+");

  @ParameterizedTest
  @ValueSource(strings = {"report/words", "cli/help"})
  void bothLanguagesTellTheSame(String name) throws IOException {
    Map<String, Set<String>> swedish = placeholders(name + "_sv.properties");
    assertThat(swedish).isNotEmpty().isEqualTo(placeholders(name + "_en.properties"));
  }

  private static Map<String, Set<String>> placeholders(String file) throws IOException {
    Properties sentences = new Properties();
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
      sentences.load(reader);
    }
    Map<String, Set<String>> placeholders = new TreeMap<>();
    for (String key : sentences.stringPropertyNames()) {
      assertThat(sentences.getProperty(key)).as(key).isNotBlank();
      Set<String> ofSentence = new TreeSet<>();
      PLACEHOLDER
          .matcher(sentences.getProperty(key))
          .results()
          .forEach(match -> ofSentence.add(match.group()));
      placeholders.put(key, ofSentence);
    }
    return placeholders;
  }
}
