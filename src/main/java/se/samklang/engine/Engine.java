package se.samklang.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import se.samklang.findings.Fault;
import se.samklang.model.AsOf;
import se.samklang.model.ExemptionEntry;
import se.samklang.model.ExemptionUse;
import se.samklang.model.ReportYear;
import se.samklang.model.Strategy;
import se.samklang.model.StrategyFile;
import se.samklang.model.Submission;
import se.samklang.model.YearReview;
import se.samklang.threads.Beside;

/** Applies the rules that were compiled with the program. */
public final class Engine {
  /** Lists the classes that hold the compiled rules. */
  static final String MODELS = "META-INF/samklang/models";

  private static @Nullable Beside<List<Model>> prepared;

  private final List<Model> models;
  private final Set<String> active;
  private final Beside<KieBase> rules;
  private FactsListener facts = FactsListener.NONE;

  /**
   * Begins to prepare the rules of a run, beside whoever asks for it.
   *
   * @param active the ids of the rules to apply
   */
  public Engine(Set<String> active) {
    this(active, List.of());
  }

  /**
   * Begins to prepare the rules of a run, beside whoever asks for it.
   *
   * @param active the ids of the rules to apply
   * @param extra classes of rules beside the built-in ones
   */
  public Engine(Set<String> active, List<URLClassLoader> extra) {
    List<Model> all = new ArrayList<>(builtIn());
    extra.forEach(loader -> all.addAll(models(loader, loader.findResource(MODELS))));
    this.models = all;
    this.active = Set.copyOf(active);
    this.rules = new Beside<>(() -> base(all, this.active));
  }

  private static KieBase base(List<Model> models, Set<String> ids) {
    // Without a configuration given, Drools asks its compiler for one, which a check does not have.
    return KieBaseBuilder.createKieBaseFromModel(
        models.stream().<Model>map(model -> new ActiveRules(model, ids)).toList(),
        RuleBaseFactory.newKnowledgeBaseConfiguration());
  }

  /** From now on measures what each rule costs, which takes longer than judging does. */
  public RuleProfile profile() {
    RuleProfile profile =
        new RuleProfile(
            models.stream()
                .flatMap(model -> model.getRules().stream())
                .filter(rule -> active.contains(rule.getName()))
                .toList(),
            ids -> base(models, ids));
    facts = profile;
    return profile;
  }

  /** Begins to load the built-in rules, for whoever will judge and has other things to do first. */
  public static void prepare() {
    prepared();
  }

  private static synchronized Beside<List<Model>> prepared() {
    if (prepared == null) {
      prepared = new Beside<>(Engine::loaded);
    }
    return prepared;
  }

  static List<Model> builtIn() {
    return prepared().get();
  }

  private static List<Model> loaded() {
    ClassLoader loader = Engine.class.getClassLoader();
    return models(loader, loader.getResource(MODELS));
  }

  private static List<Model> models(ClassLoader loader, @Nullable URL list) {
    if (list == null) {
      throw new IllegalStateException("rules without a list of their models");
    }
    List<Model> models = new ArrayList<>();
    try (InputStream in = list.openStream()) {
      BufferedReader names = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String name = names.readLine(); name != null; name = names.readLine()) {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the program was built with broken rules", e);
    }
    return models;
  }

  /**
   * Judges a submission that is held as a whole.
   *
   * @param judged is told of how many activities so far
   * @return what the rules found, in no order
   * @throws RuleFailedException where a rule fails
   */
  public List<Fault> judge(Submission submission, Strategy strategy, JudgingListener judged) {
    try (SubmissionJudge judge = judge(strategy, judged)) {
      judge.begin(submission.surroundings(), submission.activities().size());
      judge.judge(0, submission.activities());
      return judge.end(submission);
    }
  }

  /**
   * Judges submissions too large to be held.
   *
   * @param judged is told of how many activities so far
   */
  public SubmissionJudge judge(Strategy strategy, JudgingListener judged) {
    return new SubmissionJudge(rules, strategy, judged, facts);
  }

  /**
   * Follows up a year.
   *
   * @return what the rules found, in no order
   * @throws RuleFailedException where a rule fails
   */
  public List<Fault> judgeYear(Submission submission, Strategy strategy, ReportYear year) {
    List<Object> ofYear = new ArrayList<>(List.of(year));
    ofYear.addAll(new YearReview(submission, strategy, year).facts());
    List<Fault> faults = fired(ofYear);
    facts.judged(ofYear);
    return faults;
  }

  /** A session that tells what its rules find. */
  static KieSession session(KieBase rules, Consumer<Fault> found) {
    KieSession session = rules.newKieSession();
    if (rules.getKiePackages().stream().anyMatch(each -> !each.getGlobalVariables().isEmpty())) {
      session.setGlobal("findings", new Recorder(found));
    }
    return session;
  }

  private List<Fault> fired(List<?> facts) {
    List<Fault> faults = new ArrayList<>();
    KieSession session = session(rules.get(), faults::add);
    try {
      facts.forEach(session::insert);
      fire(session);
    } finally {
      session.dispose();
    }
    return faults;
  }

  /**
   * Asks the rules about what a session holds.
   *
   * @throws RuleFailedException where a rule fails
   */
  static void fire(KieSession session) {
    try {
      session.fireAllRules();
    } catch (ConsequenceException e) {
      throw new RuleFailedException(e);
    } catch (ConstraintEvaluationException e) {
      throw new RuleFailedException(e);
    }
  }

  /**
   * Judges a strategy file.
   *
   * @return what the rules found, in no order
   * @throws RuleFailedException where a rule fails
   */
  public List<Fault> judge(StrategyFile file) {
    List<Object> facts = new ArrayList<>(List.of(file));
    facts.addAll(file.parts());
    return fired(facts);
  }

  /**
   * Judges exemptions.
   *
   * @param uses what came of those in force
   * @return what the rules found, in no order
   * @throws RuleFailedException where a rule fails
   */
  public List<Fault> judge(List<ExemptionEntry> exemptions, List<ExemptionUse> uses, AsOf asOf) {
    List<Object> facts = new ArrayList<>(List.of(asOf));
    facts.addAll(exemptions);
    facts.addAll(uses);
    return fired(facts);
  }
}
