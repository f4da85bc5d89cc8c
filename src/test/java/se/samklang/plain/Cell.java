package se.samklang.plain;

import java.util.List;

/** What one key holds: its entries that are not blank, or something of a wrong shape. */
record Cell(List<String> entries, boolean misshapen) {

  /** The first entry, or nothing. */
  String text() {
    return entries.isEmpty() ? "" : entries.get(0);
  }

  boolean blank() {
    return entries.isEmpty() && !misshapen;
  }

  /** Blank, or with nothing but placeholders in it. */
  boolean hollow() {
    return real().isEmpty() && !misshapen;
  }

  /** The entries that are no placeholders. */
  List<String> real() {
    return entries.stream().filter(entry -> !PlainWords.isPlaceholder(entry)).toList();
  }
}
