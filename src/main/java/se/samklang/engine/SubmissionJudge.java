package se.samklang.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
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

  /** How many activities another thread gets at once. */
  private static final int PORTION = 5 * BATCH;

  private final KieBase rules;
  private final Strategy strategy;
  private final int threads;
  private final JudgingListener told;
  private final FactsListener facts;
  private final Map<Place, PlanActivities> byPlan = new LinkedHashMap<>();
  private List<Fault> faults = new ArrayList<>();
  private List<Activity> portion = new ArrayList<>();
  private @Nullable ExecutorService beside;
  private @Nullable Future<?> underWay;
  private @Nullable KieSession session;
  private int activities;
  private int all;
  private int judged;
  private int done;

  SubmissionJudge(
      KieBase rules, Strategy strategy, int threads, JudgingListener told, FactsListener facts) {
    this.rules = rules;
    this.strategy = strategy;
    this.threads = threads;
    this.told = told;
    this.facts = facts;
  }

  /** Begins, and forgets what was begun before. */
  public void begin(Surroundings surroundings) {
    close();
    byPlan.clear();
    portion.clear();
    faults = new ArrayList<>();
    activities = 0;
    all = 0;
    judged = 0;
    done = 0;
    KieSession begun = Engine.session(rules, faults::add);
    session = begun;
    List<Object> lasting =
        List.of(strategy, surroundings.plans(), surroundings.units(), surroundings.twinTowns());
    lasting.forEach(begun::insert);
    facts.begun(lasting);
  }

  /**
   * Judges an activity, now or soon.
   *
   * @throws RuleFailedException where a rule fails
   */
  public void add(Activity activity) {
    activities++;
    if (activity.isJudgedBy(strategy.validity())) {
      judged++;
    }
    Plan plan = activity.plan();
    if (plan != null) {
      byPlan.put(
          plan.id().record(),
          byPlan
              .getOrDefault(plan.id().record(), PlanActivities.none(plan))
              .with(activity, strategy.validity()));
    }
    portion.add(activity);
    if (portion.size() == PORTION) {
      passOn();
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
    await();
    judge(portion);
    List<Object> rest = new ArrayList<>(submission.unknownFields());
    rest.addAll(submission.invalidValues());
    rest.addAll(submission.dates());
    for (Plan plan : submission.plans()) {
      rest.add(plan);
      rest.add(plan.timespan());
      rest.add(byPlan.getOrDefault(plan.id().record(), PlanActivities.none(plan)));
    }
    rest.addAll(submission.goals());
    rest.forEach(begun()::insert);
    Engine.fire(begun());
    facts.judged(rest);
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

  /** One portion is judged while the next is read: what is found comes in the same order. */
  private void passOn() {
    List<Activity> full = portion;
    portion = new ArrayList<>(PORTION);
    if (threads == 1) {
      judge(full);
      return;
    }
    await();
    if (beside == null) {
      beside = Executors.newSingleThreadExecutor();
    }
    underWay = beside.submit(() -> judge(full));
  }

  private void await() {
    if (underWay == null) {
      return;
    }
    try {
      underWay.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while judging", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } finally {
      underWay = null;
    }
  }

  private void judge(List<Activity> some) {
    for (int from = 0; from < some.size(); from += BATCH) {
      List<Activity> batch = some.subList(from, Math.min(from + BATCH, some.size()));
      judgeBatch(batch);
      done += batch.size();
      told.judged(done, Math.max(all, done));
    }
  }

  private void judgeBatch(List<Activity> batch) {
    List<Object> asked = new ArrayList<>(2 * BATCH);
    for (Activity activity : batch) {
      if (!activity.cancelled()) {
        asked.add(activity.timespan());
      }
      if (activity.isJudgedBy(strategy.validity())) {
        asked.add(activity);
      }
    }
    KieSession begun = begun();
    List<FactHandle> handles = new ArrayList<>(asked.size());
    for (Object fact : asked) {
      handles.add(begun.insert(fact));
    }
    Engine.fire(begun);
    handles.forEach(begun::delete);
    facts.judged(asked);
  }

  private KieSession begun() {
    return Objects.requireNonNull(session);
  }

  @Override
  public void close() {
    try {
      await();
    } catch (RuleFailedException e) {
      // nobody asks any more what was found
    }
    if (beside != null) {
      beside.shutdown();
      beside = null;
    }
    if (session != null) {
      session.dispose();
      session = null;
    }
  }
}
