package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that says what an output has to be; {@code -Dsamklang.update=true} writes it anew. */
public final class Golden {
  private Golden() {}

  public static void check(Path golden, String actual) throws IOException {
    if (Boolean.getBoolean("samklang.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
