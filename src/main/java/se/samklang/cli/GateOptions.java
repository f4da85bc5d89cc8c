package se.samklang.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.catalogue.Sha256;
import se.samklang.catalogue.Stage;
import se.samklang.findings.EarlierRun;
import se.samklang.input.ExemptionFile;
import se.samklang.input.ExemptionReader;
import se.samklang.input.Unreadable;
import se.samklang.model.ExemptionEntry;
import se.samklang.model.Strategy;
import se.samklang.report.EarlierRunJson;
import se.samklang.report.Judgement;

/** What may be so although a rule finds it: because it is approved, or known from before. */
final class GateOptions implements Options {
  @Nullable String exemptions;
  boolean showExempted;
  @Nullable String baseline;

  private @Nullable EarlierRun earlier;

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(
        Bound.text("FILE", exemptions, value -> exemptions = value, "--exemptions").build());
    command.addOption(
        Bound.flag(showExempted, value -> showExempted = value, "--show-exempted").build());
    command.addOption(
        Bound.text("FILE", baseline, value -> baseline = value, "--baseline").build());
  }

  /** Which rules have something to judge. */
  Set<Stage> stages() {
    return exemptions == null
        ? EnumSet.of(Stage.INTAKE)
        : EnumSet.of(Stage.INTAKE, Stage.EXEMPTIONS);
  }

  /**
   * Reads the files, each once.
   *
   * @throws UsageException where one of them cannot be read
   */
  Gate open(Workplace workplace, Strategy strategy) {
    Set<Path> files = new HashSet<>();
    Map<String, List<String>> echoed = new LinkedHashMap<>();
    List<ExemptionEntry> entries = List.of();
    if (exemptions != null) {
      byte[] bytes = bytes(exemptions, files);
      echoed.put("exemptions", List.of(exemptions, "sha256:" + Sha256.of(bytes)));
      entries = entries(shown(exemptions), bytes, workplace, strategy);
    }
    if (baseline != null) {
      byte[] bytes = bytes(baseline, files);
      echoed.put("baseline", List.of(baseline, "sha256:" + Sha256.of(bytes)));
      earlier = earlierRun(baseline, bytes);
    }
    if (showExempted) {
      echoed.put(Judgement.SHOW_EXEMPTED, List.of("true"));
    }
    String path = exemptions == null ? "" : shown(exemptions);
    return new Gate(entries, path, earlier, files, echoed);
  }

  /** Says where the baseline cannot quite be compared with the run. */
  void tell(Notices notices, Judgement judgement) {
    if (baseline != null && earlier != null) {
      notices.tell(baseline, earlier, judgement);
    }
  }

  private static String shown(String name) {
    return Path.of(name).toString().replace('\\', '/');
  }

  private static List<ExemptionEntry> entries(
      String name, byte[] bytes, Workplace workplace, Strategy strategy) {
    Collection<String> rules =
        workplace.catalogue().ids().stream()
            .filter(id -> judgesSubmissions(workplace.catalogue().card(id).stage()))
            .toList();
    ExemptionFile file =
        new ExemptionReader(workplace.vocabulary(), strategy, rules).read(name, bytes);
    Unreadable problem = file.problem();
    if (problem != null) {
      String reason = workplace.words().say("not-judged." + problem.reason(), problem.details());
      Map<String, String> details = Map.of("place", problem.place().toString(), "reason", reason);
      throw new UsageException("exemptions-unreadable", details, Optional.empty());
    }
    return file.exemptions();
  }

  private static boolean judgesSubmissions(Stage stage) {
    return stage == Stage.INTAKE || stage == Stage.YEARLY;
  }

  /**
   * The run whose json a file is.
   *
   * @throws UsageException where it is none
   */
  static EarlierRun earlierRun(String name) {
    return earlierRun(name, bytes(name, new HashSet<>()));
  }

  static EarlierRun earlierRun(String name, byte[] json) {
    EarlierRun run;
    try {
      run = EarlierRunJson.read(new ByteArrayInputStream(json));
    } catch (IOException e) {
      throw unreadable(name);
    }
    if (run == null) {
      throw new UsageException("no-findings", Map.of("value", name), Optional.empty());
    }
    return run;
  }

  /** What a file holds; the file is added to those that are no part of a submission. */
  static byte[] bytes(String name, Set<Path> files) {
    Path file = Workplace.file(name);
    try {
      files.add(file.toRealPath());
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  private static UsageException unreadable(String name) {
    return new UsageException("file-unreadable", Map.of("value", name), Optional.empty());
  }
}
