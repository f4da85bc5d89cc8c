package se.samklang.plain;

/** One finding, as the plain reading expects it; an empty value where nothing stands. */
record Expected(String file, String rule, String kind, String id, String field, String value) {

  Expected withoutValue() {
    return new Expected(file, rule, kind, id, field, "");
  }
}
