package se.samklang.model;

/** A text in both languages. */
public record Wording(String sv, String en) {

  public String in(Language language) {
    return language == Language.SV ? sv : en;
  }
}
