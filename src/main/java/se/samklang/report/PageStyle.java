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
  /** That of a page of findings. */
  static PageStyle read() {
    return of(resource("page.css"));
  }

  /** That of a page with these rules. */
  static PageStyle of(String css) {
    return new PageStyle(
        css,
        "default-src 'none'; style-src 'sha256-"
            + hash(css)
            + "'; base-uri 'none'; form-action 'none'");
  }

  /** Rules that stand in a file of ours. */
  static String resource(String name) {
    try (InputStream in = PageStyle.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      // Browsers count line ends as \n, however the file was checked out.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
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
