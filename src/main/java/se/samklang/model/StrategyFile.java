package se.samklang.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A strategy file taken apart for the rules that check it.
 *
 * @param parts what rules look at, each with its place
 */
public record StrategyFile(Strategy strategy, Subject subject, List<Part> parts) {

  /** A statement of the file that a rule can find at fault. */
  public sealed interface Part {}

  /**
   * A name that has to be defined elsewhere in the file or in the rules.
   *
   * @param field the part of the file it stands in
   * @param known whether it is defined
   * @param nearest the defined name that was probably meant
   */
  public record Reference(Field field, Value name, boolean known, Optional<String> nearest)
      implements Part {}

  /**
   * How many entries of a list the text says there are.
   *
   * @param stated the number in the file
   * @param listed how many the list holds
   */
  public record DeclaredCount(Field field, int stated, int listed) implements Part {}

  /**
   * A decision to adopt the strategy.
   *
   * @param byAdopter whether the body is one that the strategy says adopts it
   */
  public record AdoptedBy(Field field, Value by, boolean byAdopter, DateField date)
      implements Part {}

  /**
   * A goal with the areas that the table leads it to.
   *
   * @param areas the ids of the areas
   * @param divided whether several of them are of one kind
   */
  public record GoalAreas(Field field, Value goal, Set<String> areas, boolean divided)
      implements Part {

    /** The ids of the areas with commas between. */
    public String areasInWords() {
      return String.join(", ", areas);
    }
  }

  /**
   * An area with what the table links it to in one outside strategy.
   *
   * @param entries the ids of the entries
   */
  public record AreaLinks(Field field, Value area, Dimension framework, Set<String> entries)
      implements Part {}

  /**
   * A sentence of the strategy.
   *
   * @param followed whether a rule rests on it
   */
  public record Sentence(Field field, Value id, Requirement requirement, boolean followed)
      implements Part {}

  /**
   * Words that the file quotes.
   *
   * @param inSource whether the text given as the source holds them; null where none is given
   */
  public record Quotation(Field field, Value words, Value id, @Nullable Boolean inSource)
      implements Part {

    /** Whether the source is at hand and does not hold the words. */
    public boolean isMisquoted() {
      return Boolean.FALSE.equals(inSource);
    }
  }
}
