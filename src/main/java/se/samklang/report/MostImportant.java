package se.samklang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.Theme;
import se.samklang.model.Severity;
import se.samklang.model.Subject;

/** The few things to hear first: by theme, each with what is found most. */
final class MostImportant {
  private static final int LINES = 5;

  /** What people know by its id. */
  private static final Set<Subject.Kind> NAMEABLE =
      EnumSet.of(Subject.Kind.PLAN, Subject.Kind.ACTIVITY, Subject.Kind.GOAL);

  private static final int FACTS = 4;
  private static final int NAMED = 3;

  private final Messages messages;
  private final Catalogue catalogue;
  private final int activities;

  /**
   * What matters most of a run.
   *
   * @param activities how many were judged
   */
  MostImportant(Messages messages, Catalogue catalogue, int activities) {
    this.messages = messages;
    this.catalogue = catalogue;
    this.activities = activities;
  }

  /**
   * One line a theme that has errors, or warnings that concern every activity; the weightiest
   * themes first.
   */
  List<String> lines(List<FindingGroup> groups) {
    List<String> lines = new ArrayList<>();
    for (Theme theme : catalogue.themes()) {
      List<FindingGroup> own =
          FindingGroup.acrossFiles(groups).stream()
              .filter(group -> group.severity() == Severity.ERROR || concernsAll(group))
              .filter(group -> catalogue.card(group.first().rule()).theme().equals(theme.id()))
              .sorted(Comparator.comparingInt(MostImportant::reach).reversed())
              .toList();
      if (!own.isEmpty() && lines.size() < LINES) {
        lines.add(theme.name().in(messages.language()) + ": " + facts(own) + ".");
      }
    }
    return lines;
  }

  private boolean concernsAll(FindingGroup group) {
    return group.severity() == Severity.WARNING && activities > 0 && reach(group) >= activities;
  }

  private static int reach(FindingGroup group) {
    return group.findings().stream().mapToInt(finding -> finding.count()).sum();
  }

  private String facts(List<FindingGroup> groups) {
    List<String> absent =
        groups.stream()
            .filter(FindingGroup::isOfAbsentColumn)
            .map(group -> messages.label(group.first()))
            .toList();
    List<String> facts = new ArrayList<>();
    if (!absent.isEmpty()) {
      String key = absent.size() == 1 ? "no-column-for" : "no-columns-for";
      facts.add(messages.words().say(key, Map.of("fields", messages.allOf(absent))));
    }
    groups.stream()
        .filter(group -> !group.isOfAbsentColumn())
        .forEach(group -> facts.add(fact(group)));
    int left = facts.size() - FACTS;
    String said = facts.stream().limit(FACTS).collect(Collectors.joining("; "));
    return left > 0 ? said + "; " + messages.words().say("and-more", Map.of("count", left)) : said;
  }

  private String fact(FindingGroup group) {
    String title = messages.title(group.first());
    String lower = title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    return lower + " (" + who(group) + ")";
  }

  /** A few are named, so that a reader knows whom to ask; many are counted. */
  private String who(FindingGroup group) {
    Words words = messages.words();
    Subject.Kind kind = group.first().subject().kind();
    List<String> ids =
        group.findings().stream()
            .map(finding -> SafeText.shortened(finding.subject().id()))
            .distinct()
            .toList();
    return NAMEABLE.contains(kind) && ids.size() <= NAMED
        ? String.join(", ", ids)
        : words.count(group.size(), kind.id());
  }
}
