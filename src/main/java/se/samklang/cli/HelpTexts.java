package se.samklang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpFactory;
import se.samklang.model.Language;

/** The texts of {@code --help} in one language. */
final class HelpTexts extends ResourceBundle {
  private final Properties texts = new Properties();

  private HelpTexts(Language language) {
    String resource = "help_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in = HelpTexts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Help in one language. Its texts are read when it is asked for: most runs do without. */
  static IHelpFactory help(Language language) {
    return (command, colours) -> {
      CommandLine program = command.root().commandLine();
      if (program.getResourceBundle() == null) {
        program.setResourceBundle(new HelpTexts(language));
      }
      return new Help(command, colours);
    };
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.getProperty(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.stringPropertyNames());
  }
}
