package se.samklang.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Finding;
import se.samklang.model.Place;
import se.samklang.model.Severity;

/**
 * Workflow commands, which GitHub shows as annotations beside the lines.
 *
 * <p>Of each kind it shows the first ten of a step; the last line, a notice itself, says what that
 * left out.
 */
public final class GithubReport implements Report.Text {
  private static final int SHOWN = 10;

  private final Messages messages;
  private final Words words;
  private final RepositoryPaths paths;

  public GithubReport(Messages messages, RepositoryPaths paths) {
    this.messages = messages;
    this.words = messages.words();
    this.paths = paths;
  }

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    List<Obstacles.Obstacle> obstacles = new Obstacles(words).of(judgement);
    for (Obstacles.Obstacle obstacle : obstacles.stream().limit(SHOWN).toList()) {
      target.write(command(obstacle));
    }
    int obstaclesLeft = Math.max(0, obstacles.size() - SHOWN);
    List<Finding> left = new ArrayList<>();
    Regions regions = new Regions(judgement.reading());
    for (Severity severity : Severity.values()) {
      int shown = shown(severity, obstacles.size());
      List<Finding> findings = newFirst(judgement, severity);
      for (Finding finding : findings.stream().limit(shown).toList()) {
        String known = judgement.isKnown(finding) ? words.say("known") : "";
        target.write(command(finding, known, regions.of(finding)));
      }
      findings.stream().skip(shown).forEach(left::add);
    }
    String summary = new Summary(words).of(judgement) + leftOut(left, obstaclesLeft);
    target.write(command("notice", Map.of("title", "samklang"), summary));
  }

  private static int shown(Severity severity, int obstacles) {
    return switch (severity) {
      case ERROR -> Math.max(0, SHOWN - obstacles);
      case WARNING -> SHOWN;
      case INFO -> SHOWN - 1;
    };
  }

  private static List<Finding> newFirst(Judgement judgement, Severity severity) {
    return judgement.findings().stream()
        .filter(finding -> finding.severity() == severity)
        .sorted(Comparator.comparing(judgement::isKnown))
        .toList();
  }

  private String leftOut(List<Finding> findings, int obstacles) {
    if (findings.isEmpty() && obstacles == 0) {
      return "";
    }
    List<String> left = new ArrayList<>();
    if (obstacles > 0) {
      left.add(words.count(obstacles, "unreadable"));
    }
    left.add(new Summary(words).found(findings));
    return " " + words.say("github.left-out", Map.of("left", String.join(", ", left)));
  }

  private String command(Obstacles.Obstacle obstacle) {
    Map<String, String> properties = new LinkedHashMap<>();
    obstacle
        .place()
        .ifPresent(
            place -> {
              properties.put("file", paths.of(place.file()));
              if (place.sheet() == null) {
                properties.put("line", String.valueOf(place.line()));
                properties.put("col", String.valueOf(place.column()));
              }
            });
    properties.put("title", words.say("verdict.not-judged"));
    return command("error", properties, cell(obstacle.place().orElse(null)) + obstacle.reason());
  }

  private String command(Finding finding, String known, Optional<Region> region) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("file", paths.of(finding.place().file()));
    region.ifPresent(
        reach -> {
          properties.put("line", String.valueOf(reach.line()));
          properties.put("endLine", String.valueOf(reach.line()));
          properties.put("col", String.valueOf(reach.startColumn()));
          properties.put("endColumn", String.valueOf(reach.endColumn()));
        });
    properties.put("title", messages.title(finding) + " (" + finding.rule() + ")");
    String kind = finding.severity() == Severity.INFO ? "notice" : finding.severity().id();
    return command(kind, properties, cell(finding.place()) + messages.sentence(finding) + known);
  }

  /** A cell has no line that GitHub could show: it is named in the message. */
  private static String cell(@Nullable Place place) {
    return place == null || place.sheet() == null
        ? ""
        : SafeText.of(place.sheet()) + "!" + place.cell() + ": ";
  }

  private static String command(String kind, Map<String, String> properties, String message) {
    return "::"
        + kind
        + " "
        + properties.entrySet().stream()
            .map(each -> each.getKey() + "=" + property(each.getValue()))
            .collect(Collectors.joining(","))
        + "::"
        + data(message)
        + "\n";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return SafeText.of(data(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
