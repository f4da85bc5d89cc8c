package se.samklang.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;
import se.samklang.findings.Fault;
import se.samklang.model.Activity;
import se.samklang.model.Place;
import se.samklang.model.Plan;
import se.samklang.model.PlanActivities;
import se.samklang.model.Strategy;
import se.samklang.model.Submission;
import se.samklang.model.Surroundings;

/**
 * Judges a submission of any size: its activities as they come, then what it holds beside them. Of
 * activities called off or outside the strategy's validity, nothing is asked but whether they are
 * outside.
 */
public final class SubmissionJudge implements AutoCloseable {
  /** Measured: one long session with small batches is fast and needs little memory. */
  private static final int BATCH = 100;

  private final KieBase rules;
  private final Strategy strategy;
  private final JudgingListener told;
  private final Map<Place, PlanActivities> byPlan = new LinkedHashMap<>();
  private final List<FactHandle> batch = new ArrayList<>(2 * BATCH);
  private List<Fault> faults = new ArrayList<>();
  private @Nullable KieSession session;
  private int inBatch;
  private int activities;
  private int all;
  private int judged;

  SubmissionJudge(KieBase rules, Strategy strategy, JudgingListener told) {
    this.rules = rules;
    this.strategy = strategy;
    this.told = told;
  }

  /** Begins, and forgets what was begun before. */
  public void begin(Surroundings surroundings) {
    close();
    byPlan.clear();
    batch.clear();
    faults = new ArrayList<>();
    inBatch = 0;
    activities = 0;
    all = 0;
    judged = 0;
    KieSession begun = rules.newKieSession();
    session = begun;
    if (rules.getKiePackages().stream().anyMatch(each -> !each.getGlobalVariables().isEmpty())) {
      begun.setGlobal("findings", new Recorder(faults::add));
    }
    begun.insert(strategy);
    begun.insert(surroundings.plans());
    begun.insert(surroundings.units());
    begun.insert(surroundings.twinTowns());
  }

  /**
   * Judges an activity.
   *
   * @throws RuleFailedException where a rule fails
   */
  public void add(Activity activity) {
    activities++;
    Plan plan = activity.plan();
    if (plan != null) {
      byPlan.merge(
          plan.id().record(),
          PlanActivities.none(plan).with(activity, strategy.validity()),
          (known, added) -> known.with(activity, strategy.validity()));
    }
    if (!activity.cancelled()) {
      batch.add(begun().insert(activity.timespan()));
    }
    if (activity.isJudgedBy(strategy.validity())) {
      judged++;
      batch.add(begun().insert(activity));
    }
    inBatch++;
    if (inBatch == BATCH) {
      fireBatch();
    }
  }

  /**
   * Judges the activities that a submission still holds, and all else in it.
   *
   * @return what the rules found of everything, in no order
   * @throws RuleFailedException where a rule fails
   */
  public List<Fault> end(Submission submission) {
    all = activities + submission.activities().size();
    submission.activities().forEach(this::add);
    fireBatch();
    KieSession begun = begun();
    submission.unknownFields().forEach(begun::insert);
    submission.invalidValues().forEach(begun::insert);
    submission.dates().forEach(begun::insert);
    for (Plan plan : submission.plans()) {
      begun.insert(plan);
      begun.insert(plan.timespan());
      begun.insert(byPlan.getOrDefault(plan.id().record(), PlanActivities.none(plan)));
    }
    submission.goals().forEach(begun::insert);
    fire();
    return faults;
  }

  /** How many activities there were, judged or not. */
  public int activities() {
    return activities;
  }

  /** How many of them were judged. */
  public int judged() {
    return judged;
  }

  private void fireBatch() {
    fire();
    batch.forEach(begun()::delete);
    batch.clear();
    inBatch = 0;
    told.judged(activities, Math.max(all, activities));
  }

  private void fire() {
    try {
      begun().fireAllRules();
    } catch (ConsequenceException e) {
      throw new RuleFailedException(e);
    }
  }

  private KieSession begun() {
    return Objects.requireNonNull(session);
  }

  @Override
  public void close() {
    if (session != null) {
      session.dispose();
      session = null;
    }
  }
}
