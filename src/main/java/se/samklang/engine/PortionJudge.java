package se.samklang.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import se.samklang.findings.Fault;
import se.samklang.model.Activity;
import se.samklang.model.Plan;
import se.samklang.model.PlanActivities;
import se.samklang.model.Strategy;

/**
 * Judges one portion of activities after the other in a session that lasts, for one thread at a
 * time. Of activities called off or outside the strategy's validity, nothing is asked but whether
 * they are outside.
 */
final class PortionJudge implements AutoCloseable {
  /** Measured: one long session with small batches is fast and needs little memory. */
  private static final int BATCH = 100;

  private final Strategy strategy;
  private final KieSession session;
  private List<Fault> faults = new ArrayList<>();

  PortionJudge(KieBase rules, Strategy strategy, List<Object> lasting) {
    this.strategy = strategy;
    this.session = Engine.session(rules, fault -> faults.add(fault));
    lasting.forEach(session::insert);
  }

  /**
   * What came of a portion.
   *
   * @param judged how many of its activities were judged
   * @param asked the facts that the rules were asked about
   */
  record Result(
      List<Fault> faults,
      IdentityHashMap<Plan, PlanActivities> byPlan,
      int judged,
      List<Object> asked) {}

  /**
   * Judges a portion.
   *
   * @throws RuleFailedException where a rule fails; the session is then of no more use
   */
  Result judge(List<Activity> portion) {
    IdentityHashMap<Plan, PlanActivities> byPlan = new IdentityHashMap<>();
    List<Object> asked = new ArrayList<>(2 * portion.size());
    int judged = 0;
    for (Activity activity : portion) {
      boolean isJudged = activity.isJudgedBy(strategy.validity());
      if (!activity.cancelled()) {
        asked.add(activity.timespan());
      }
      if (isJudged) {
        asked.add(activity);
        judged++;
      }
      Plan plan = activity.plan();
      if (plan != null) {
        PlanActivities held = byPlan.computeIfAbsent(plan, PlanActivities::none);
        byPlan.put(plan, held.with(activity, isJudged, strategy.validity()));
      }
    }
    faults = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += 2 * BATCH) {
      judgeBatch(asked.subList(from, Math.min(from + 2 * BATCH, asked.size())));
    }
    return new Result(faults, byPlan, judged, asked);
  }

  private void judgeBatch(List<Object> batch) {
    List<FactHandle> handles = new ArrayList<>(batch.size());
    for (Object fact : batch) {
      handles.add(session.insert(fact));
    }
    Engine.fire(session);
    for (FactHandle handle : handles) {
      session.delete(handle);
    }
  }

  /**
   * Judges facts that rules may hold against each other.
   *
   * @throws RuleFailedException where a rule fails
   */
  List<Fault> judgeTogether(List<Object> together) {
    together.forEach(session::insert);
    Engine.fire(session);
    return faults;
  }

  @Override
  public void close() {
    session.dispose();
  }
}
