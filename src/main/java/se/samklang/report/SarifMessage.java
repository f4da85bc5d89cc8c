package se.samklang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A message of SARIF, in which strangers' text is neither placeholder nor link. */
final class SarifMessage {
  private SarifMessage() {}

  /** Writes a member that holds plain text. */
  static void write(String member, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(member);
    json.writeStringField("text", plain(text));
    json.writeEndObject();
  }

  /** Writes a member that holds the same as plain text and as Markdown. */
  static void write(String member, String text, String markdown, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(member);
    json.writeStringField("text", plain(text));
    json.writeStringField("markdown", braced(markdown));
    json.writeEndObject();
  }

  /** A bracket that is no part of a link has a backslash before it (SARIF 2.1.0, 3.11.6). */
  private static String plain(String text) {
    return braced(text).replace("](", "\\](");
  }

  /** A brace that is no part of a placeholder is doubled (SARIF 2.1.0, 3.11.5). */
  private static String braced(String text) {
    return text.replace("{", "{{").replace("}", "}}");
  }
}
