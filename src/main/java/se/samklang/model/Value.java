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

  /** Drools keeps what a rule takes from a list by its hash: cheap, not that of all it holds. */
  @Override
  public int hashCode() {
    return 31 * place.line() + place.column();
  }
}
