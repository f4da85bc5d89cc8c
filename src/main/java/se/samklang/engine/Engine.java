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
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;
import se.samklang.findings.Fault;
import se.samklang.model.Activity;
import se.samklang.model.AsOf;
import se.samklang.model.ExemptionEntry;
import se.samklang.model.ExemptionUse;
import se.samklang.model.PlanActivities;
import se.samklang.model.ReportYear;
import se.samklang.model.Strategy;
import se.samklang.model.StrategyFile;
import se.samklang.model.Submission;
import se.samklang.model.YearReview;

/** Applies the rules that were compiled with the program. */
public final class Engine {
  /** Lists the classes that hold the compiled rules. */
  static final String MODELS = "META-INF/samklang/models";

  /** Measured: one long session with small batches is fast and needs little memory. */
  private static final int BATCH = 100;

  private static final Pattern RULE_NAME = Pattern.compile("\\[Rule \"([^\"]+)\"");

  private final KieBase rules;

  /**
   * Prepares the rules of a run.
   *
   * @param active the ids of the rules to apply
   */
  public Engine(Set<String> active) {
    this(active, List.of());
  }

  /**
   * Prepares the rules of a run.
   *
   * @param active the ids of the rules to apply
   * @param extra classes of rules beside the built-in ones
   */
  public Engine(Set<String> active, List<URLClassLoader> extra) {
    List<Model> models = new ArrayList<>(builtIn());
    extra.forEach(loader -> models.addAll(models(loader, loader.findResource(MODELS))));
    // Without a configuration given, Drools asks its compiler for one, which a check does not have.
    rules =
        KieBaseBuilder.createKieBaseFromModel(
            models.stream().<Model>map(model -> new ActiveRules(model, active)).toList(),
            RuleBaseFactory.newKnowledgeBaseConfiguration());
  }

  static List<Model> builtIn() {
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
   * Judges a submission. Of activities called off or outside the strategy's validity, nothing is
   * asked but whether they are outside.
   *
   * @param judged is told of how many activities so far
   * @return what the rules found, in no order
   * @throws RuleFailedException where a rule fails
   */
  public List<Fault> judge(Submission submission, Strategy strategy, IntConsumer judged) {
    return fired(
        session -> {
          session.insert(strategy);
          session.insert(submission.knownPlans());
          session.insert(submission.unitNames());
          session.insert(submission.twinTowns());
          submission.unknownFields().forEach(session::insert);
          submission.invalidValues().forEach(session::insert);
          submission.dates().forEach(session::insert);
          submission.plans().forEach(session::insert);
          submission.plans().forEach(plan -> session.insert(plan.timespan()));
          PlanActivities.of(submission.plans(), submission.activities(), strategy.validity())
              .forEach(session::insert);
          submission.goals().forEach(session::insert);
          session.fireAllRules();
          judge(submission.activities(), strategy, session, judged);
        });
  }

  /**
   * Follows up a year.
   *
   * @return what the rules found, in no order
   * @throws RuleFailedException where a rule fails
   */
  public List<Fault> judgeYear(Submission submission, Strategy strategy, ReportYear year) {
    return fired(
        session -> {
          session.insert(year);
          new YearReview(submission, strategy, year).facts().forEach(session::insert);
          session.fireAllRules();
        });
  }

  private List<Fault> fired(Consumer<KieSession> run) {
    List<Fault> faults = new ArrayList<>();
    KieSession session = rules.newKieSession();
    try {
      if (rules.getKiePackages().stream().anyMatch(each -> !each.getGlobalVariables().isEmpty())) {
        session.setGlobal("findings", new Recorder(faults::add));
      }
      run.accept(session);
    } catch (ConsequenceException e) {
      Rule rule = e.getRule();
      throw new RuleFailedException(rule == null ? "" : rule.getName(), e);
    } catch (ConstraintEvaluationException e) {
      throw new RuleFailedException(ruleOf(e), e);
    } finally {
      session.dispose();
    }
    return faults;
  }

  /** Of a condition that fails, the message alone says whose it is. */
  private static String ruleOf(ConstraintEvaluationException e) {
    Matcher name = RULE_NAME.matcher(String.valueOf(e.getMessage()));
    return name.find() ? name.group(1) : "";
  }

  /**
   * Judges a strategy file.
   *
   * @return what the rules found, in no order
   * @throws RuleFailedException where a rule fails
   */
  public List<Fault> judge(StrategyFile file) {
    return fired(
        session -> {
          session.insert(file);
          file.parts().forEach(session::insert);
          session.fireAllRules();
        });
  }

  /**
   * Judges exemptions.
   *
   * @param uses what came of those in force
   * @return what the rules found, in no order
   * @throws RuleFailedException where a rule fails
   */
  public List<Fault> judge(List<ExemptionEntry> exemptions, List<ExemptionUse> uses, AsOf asOf) {
    return fired(
        session -> {
          session.insert(asOf);
          exemptions.forEach(session::insert);
          uses.forEach(session::insert);
          session.fireAllRules();
        });
  }

  private static void judge(
      List<Activity> activities, Strategy strategy, KieSession session, IntConsumer judged) {
    List<FactHandle> batch = new ArrayList<>(2 * BATCH);
    for (int from = 0; from < activities.size(); from += BATCH) {
      int to = Math.min(from + BATCH, activities.size());
      for (Activity activity : activities.subList(from, to)) {
        if (!activity.cancelled()) {
          batch.add(session.insert(activity.timespan()));
        }
        if (activity.isJudgedBy(strategy.validity())) {
          batch.add(session.insert(activity));
        }
      }
      session.fireAllRules();
      batch.forEach(session::delete);
      batch.clear();
      judged.accept(to);
    }
  }
}
