package se.samklang.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How our pages look.
 *
 * @param css the style sheet, which stands in the page itself
 * @param policy what a browser lets the page do: look like that, and nothing else
 */
record PageStyle(String css, String policy) {
  private static final String RESOURCE = "page.css";

  static PageStyle read() {
    try (InputStream in = PageStyle.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE);
      }
      // Browsers count line ends as \n, however the file was checked out.
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      return new PageStyle(
          css,
          "default-src 'none'; style-src 'sha256-"
              + hash(css)
              + "'; base-uri 'none'; form-action 'none'");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String css) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
