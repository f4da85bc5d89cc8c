package se.samklang.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An activity abroad or with partners abroad.
 *
 * @param plan the plan it belongs to, null where it belongs to none that is known
 * @param planReference the plan it names
 * @param cancelled whether it was called off
 * @param ownerName the owner, as bodies are compared
 * @param managers the field of a manager's anchoring, for saying that it is missing
 * @param boards the same for a committee or board
 * @param reported whether and when it was reported to the international coordinator
 * @param considerations what it says of each consideration that the strategy asks for
 * @param twinTowns the twin towns that take part
 * @param benefits what it brings citizens and operations
 * @param representative who represents the municipality officially
 */
public record Activity(
    Subject subject,
    @Nullable Plan plan,
    Field planReference,
    Field id,
    @Nullable Place firstWithSameId,
    Field title,
    Field owner,
    BodyName ownerName,
    Field executor,
    Timespan timespan,
    boolean cancelled,
    List<Anchoring> anchorings,
    Field managers,
    Field boards,
    DateField reported,
    List<Mapping> mappings,
    List<Field> considerations,
    Choice beneficiaries,
    Field transparency,
    Field knowledge,
    Choice methods,
    Choice twinTowns,
    List<Field> benefits,
    Field representative,
    BodyName representativeName,
    List<DateField> dates)
    implements Submitted, Planned {

  /** Whether it says something in a field, named as in data. */
  public boolean states(String field) {
    return fields().anyMatch(each -> each.name().equals(field) && each.isStated());
  }

  private Stream<Field> fields() {
    Stream<Field> one =
        Stream.of(
            planReference,
            id,
            title,
            owner,
            executor,
            managers,
            boards,
            reported.field(),
            beneficiaries.field(),
            transparency,
            knowledge,
            methods.field(),
            twinTowns.field(),
            representative);
    Stream<Field> several = Stream.concat(considerations.stream(), benefits.stream());
    return Stream.of(one, several, mappings.stream().map(Mapping::field)).flatMap(all -> all);
  }

  public DateField getStart() {
    return timespan.start();
  }

  /** Whether it is judged: not called off, and not wholly outside the strategy's validity. */
  public boolean isJudgedBy(Validity validity) {
    return !cancelled && !timespan.isOutside(validity);
  }

  public Stream<Mapping> mappings(Dimension.Role role) {
    return mappings.stream().filter(mapping -> mapping.dimension().role() == role);
  }

  /** Whether it was anchored with somebody of that kind, at whatever time. */
  public boolean isAnchoredWith(Anchoring.Kind kind) {
    // By index: rules ask this of every activity, and each iterator would be made.
    for (int i = 0; i < anchorings.size(); i++) {
      Anchoring entry = anchorings.get(i);
      if (entry.isNamed() && entry.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  public boolean isAnchoredByPlan() {
    return plan != null && plan.anchors(getStart());
  }

  /** Of each kind the dated entry that came first. */
  public List<Anchoring> getEarliestAnchorings() {
    return Stream.of(Anchoring.Kind.values()).map(this::earliest).filter(Objects::nonNull).toList();
  }

  private @Nullable Anchoring earliest(Anchoring.Kind kind) {
    return anchorings.stream()
        .filter(entry -> entry.isNamed() && entry.kind() == kind && entry.date().isKnown())
        .min(Comparator.comparing(entry -> Objects.requireNonNull(entry.date().day())))
        .orElse(null);
  }

  /** Whether it says that the coordinator was not told, or says nothing of it. */
  public boolean isUnreported() {
    return reported.isMissing() || reported.reading() == DateField.Reading.NO;
  }
}
