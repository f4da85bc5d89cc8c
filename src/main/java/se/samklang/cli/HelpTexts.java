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
import se.samklang.model.Language;

/** The texts of {@code --help} in one language, read when help is asked for. */
final class HelpTexts extends ResourceBundle {
  private final String resource;
  private @Nullable Properties texts;

  HelpTexts(Language language) {
    this.resource = "help_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts().getProperty(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts().stringPropertyNames());
  }

  private Properties texts() {
    if (texts == null) {
      Properties read = new Properties();
      try (InputStream in = HelpTexts.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("no " + resource);
        }
        read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      texts = read;
    }
    return texts;
  }
}
