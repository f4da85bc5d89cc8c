package se.samklang.model;

/**
 * The name of a deciding body.
 *
 * @param canonical the same for every name and alias of one body, empty where none is stated
 * @param overall whether the body decides for the whole municipality
 */
public record BodyName(String canonical, boolean overall) {

  public boolean isStated() {
    return !canonical.isEmpty();
  }

  /** Whether it is that body, or decides over it. */
  public boolean coversDecisionsOf(BodyName body) {
    return overall || (isStated() && canonical.equals(body.canonical));
  }
}
