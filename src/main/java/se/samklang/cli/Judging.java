package se.samklang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.catalogue.Stage;
import se.samklang.catalogue.Vocabulary;
import se.samklang.engine.Engine;
import se.samklang.engine.RuleFailedException;
import se.samklang.engine.RuleProfile;
import se.samklang.engine.SubmissionJudge;
import se.samklang.findings.Baseline;
import se.samklang.findings.Exemptions;
import se.samklang.findings.Fault;
import se.samklang.findings.Finding;
import se.samklang.findings.Findings;
import se.samklang.findings.Threshold;
import se.samklang.findings.Verdict;
import se.samklang.findings.Weights;
import se.samklang.input.ActivityTaker;
import se.samklang.input.InputFile;
import se.samklang.input.Reading;
import se.samklang.input.SubmissionReader;
import se.samklang.model.Activity;
import se.samklang.model.AsOf;
import se.samklang.model.ExemptionUse;
import se.samklang.model.ReportYear;
import se.samklang.model.Strategy;
import se.samklang.model.Surroundings;
import se.samklang.report.Judgement;
import se.samklang.report.Messages;
import se.samklang.threads.Beside;

/** What to judge and by what: the options that every command shares that judges submissions. */
final class Judging implements Options {
  InputOptions input = new InputOptions();
  StrategyOption strategyOption = new StrategyOption();
  RuleOptions ruleOptions = new RuleOptions();
  ExtraRulesOption extraRules = new ExtraRulesOption();

  ProgressOption progressOption = new ProgressOption();
  ThreadsOption threads = new ThreadsOption();
  ProfileOption profileOption = new ProfileOption();

  @Nullable CommandSpec command;
  @Nullable String asOf;

  private final Workplace builtIn;
  private @Nullable Workplace extended;

  Judging(Workplace workplace) {
    this.builtIn = workplace;
    prepare();
  }

  @Override
  public void addTo(CommandSpec command) {
    this.command = command;
    input.addTo(command);
    strategyOption.addTo(command);
    ruleOptions.addTo(command);
    extraRules.addTo(command);
    progressOption.addTo(command);
    threads.addTo(command);
    profileOption.addTo(command);
    ConfigOptions.addTo(command);
    command.addOption(Bound.text("DATE", asOf, value -> asOf = value, "--as-of").build());
  }

  /**
   * What takes time at every start is done beside the reading of the command line. By whatever that
   * fails, whoever then reads or speaks fails as well, and says so.
   */
  private void prepare() {
    Engine.prepare();
    new Beside<>(
        () -> {
          SubmissionReader.prepare();
          builtIn.words().prepare();
          return true;
        });
  }

  /** With the rules that the command line names; only once, as it says so. */
  Workplace workplace() {
    if (extended == null) {
      extended = builtIn.with(extraRules.folders);
    }
    return extended;
  }

  /** The words for what was judged. */
  Messages messages(Judgement judgement) {
    return workplace().messages(workplace().vocabulary(), judgement.strategy());
  }

  /** Reads and judges, and tells nobody. */
  Judgement judge() {
    return judge(Map.of());
  }

  /**
   * Reads and judges, lets pass what may, and tells nobody.
   *
   * @param inPieces whether large tables need not be kept for telling
   */
  Judgement judge(GateOptions gates, boolean inPieces) {
    return withoutFailed(
        failed -> judge(Map.of(), gates, null, new PreviousYears(), inPieces, failed));
  }

  /** Reads and judges, follows up a year, lets pass what may, and tells nobody. */
  Judgement judgeYear(ReportYear year, GateOptions gates, PreviousYears previous) {
    return withoutFailed(failed -> judge(Map.of(), gates, year, previous, false, failed));
  }

  /**
   * Reads and judges, and tells nobody.
   *
   * @param atHand by path, {@code -} for standard input, what is judged in place of what is there
   */
  Judgement judge(Map<String, byte[]> atHand) {
    return judge(atHand, new GateOptions(), null, new PreviousYears(), false, Set.of());
  }

  /**
   * Judges by the rules that can: one that fails is named and left out, and the run does not count
   * as judged. Standard input cannot be read again.
   */
  private Judgement withoutFailed(Function<Set<String>, Judgement> judge) {
    Set<String> failed = new TreeSet<>();
    while (true) {
      try {
        return judge.apply(failed);
      } catch (RuleFailedException e) {
        boolean again = !input.paths().contains("-") && !Problems.isOutOfMemory(e);
        if (!again || e.rule().isEmpty() || !failed.add(e.rule())) {
          throw e;
        }
      }
    }
  }

  private Judgement judge(
      Map<String, byte[]> atHand,
      GateOptions gates,
      @Nullable ReportYear year,
      PreviousYears previous,
      boolean inPieces,
      Set<String> failed) {
    Workplace workplace = workplace();
    Threshold threshold = ruleOptions.threshold();
    LocalDate day = day();
    List<String> paths = input.paths();
    Strategy strategy = workplace.strategy(strategyOption.strategy);
    SortedSet<String> rules = ruleOptions.active(workplace, strategy, stages(gates, year));
    rules.removeAll(failed);
    Weights weights =
        new Weights(
            ruleOptions.severities(workplace),
            strategy,
            rule -> workplace.catalogue().card(rule).severity());
    Vocabulary vocabulary = workplace.vocabulary();
    Gate gate = gates.open(workplace, strategy);
    SubmissionReader.Options options =
        input.options(
            workplace.streams().in(),
            vocabulary,
            strategy,
            atHand,
            apart(gate, previous),
            inPieces,
            threads.count());
    Engine engine = workplace.engine(rules);
    Reading reading;
    List<Finding> found;
    int activities;
    int judged;
    try (Progress progress = progressOption.start(workplace, Objects.requireNonNull(command));
        RuleProfile profile = profileOption.start(engine);
        SubmissionJudge judge = engine.judge(strategy, progress::activitiesJudged)) {
      reading =
          new SubmissionReader(strategy, vocabulary, options)
              .read(paths, input.context, progress::filesRead, handingTo(judge));
      List<Fault> faults = judge.end(reading.submission());
      activities = judge.activities();
      judged = judge.judged();
      if (year != null) {
        faults.addAll(engine.judgeYear(reading.submission(), strategy, year));
      }
      profileOption.tell(profile, workplace);
      found = Findings.of(faults, weights);
    }
    Exemptions parted = Exemptions.of(found, gate.exemptions(), day);
    List<ExemptionUse> uses = isReadable(reading) ? parted.usesOf(rules) : List.of();
    List<Fault> ofExemptions =
        gate.exemptions().isEmpty()
            ? List.of()
            : engine.judge(gate.exemptions(), uses, new AsOf(day));
    List<Finding> findings = Findings.merged(parted.findings(), Findings.of(ofExemptions, weights));
    Baseline baseline =
        gate.baseline(
            findings,
            parted.exempted(),
            reading.files(),
            rule -> rules.contains(rule) || !workplace.catalogue().ids().contains(rule));
    List<Finding> counted =
        baseline == null
            ? findings
            : findings.stream().filter(each -> !baseline.known().contains(each)).toList();
    Map<String, List<String>> echoed = ruleOptions.echoed();
    input.echo(echoed);
    echoed.putAll(gate.echoed());
    previous.echo(echoed);
    workplace.inForce().echo(echoed);
    return new Judgement(
        Version.NUMBER,
        strategy,
        List.copyOf(rules),
        List.copyOf(failed),
        ruleOptions.askedFor(),
        workplace.catalogue().sha256(),
        day,
        year,
        previous.years(),
        threshold,
        echoed,
        reading,
        findings,
        parted.exempted(),
        baseline,
        failed.isEmpty()
            ? verdict(reading, activities, judged, threshold, counted)
            : Verdict.NOT_JUDGED,
        activities,
        activities - judged);
  }

  private static ActivityTaker handingTo(SubmissionJudge judge) {
    return new ActivityTaker() {
      @Override
      public void begin(Surroundings surroundings, int held) {
        judge.begin(surroundings, held);
      }

      @Override
      public void take(int number, List<Activity> portion) {
        judge.judge(number, portion);
      }
    };
  }

  /** The day that the run is made for. */
  LocalDate day() {
    return asOf == null ? LocalDate.now(ZoneId.systemDefault()) : Values.date(asOf);
  }

  /** Files that say by what to judge are no part of what is judged. */
  private static Set<Path> apart(Gate gate, PreviousYears previous) {
    Set<Path> apart = new HashSet<>(gate.files());
    apart.addAll(previous.files());
    return apart;
  }

  private static Set<Stage> stages(GateOptions gates, @Nullable ReportYear year) {
    Set<Stage> stages = EnumSet.copyOf(gates.stages());
    if (year != null) {
      stages.add(Stage.YEARLY);
    }
    return stages;
  }

  /** A submission cannot pass by calling everything off, nor by holding nothing. */
  private static Verdict verdict(
      Reading reading, int activities, int judged, Threshold threshold, List<Finding> findings) {
    boolean empty = judged == 0 && (reading.submission().plans().isEmpty() || activities > 0);
    if (!isReadable(reading) || empty) {
      return Verdict.NOT_JUDGED;
    }
    return threshold.isReachedBy(findings) ? Verdict.REJECTED : Verdict.ACCEPTED;
  }

  private static boolean isReadable(Reading reading) {
    return reading.files().stream().noneMatch(file -> file.status() == InputFile.Status.UNREADABLE);
  }
}
