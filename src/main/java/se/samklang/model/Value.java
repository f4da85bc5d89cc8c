package se.samklang.model;

/** A text at its place. */
public record Value(Text text, Place place) {

  public String raw() {
    return text.raw();
  }

  public boolean isPlaceholder() {
    return text.isPlaceholder();
  }

  public boolean isCollective() {
    return text.word() == Text.Word.COLLECTIVE;
  }

  /** Whether it says something: neither blank nor a placeholder. */
  public boolean isStated() {
    return !text.isBlank() && !text.isPlaceholder();
  }
}
