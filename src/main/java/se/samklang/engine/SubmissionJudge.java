package se.samklang.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import se.samklang.findings.Fault;
import se.samklang.model.Activity;
import se.samklang.model.Plan;
import se.samklang.model.PlanActivities;
import se.samklang.model.Strategy;
import se.samklang.model.Submission;
import se.samklang.model.Surroundings;
import se.samklang.threads.Beside;

/**
 * Judges a submission of any size: its activities as they come, then what it holds beside them.
 * Several threads may hand in activities at once; what is found is the same for any number of them.
 */
public final class SubmissionJudge implements AutoCloseable {
  private final Beside<KieBase> rules;
  private final Strategy strategy;
  private final JudgingListener told;
  private final FactsListener facts;

  /** Those that judge no portion at the moment. */
  private final Queue<PortionJudge> idle = new ConcurrentLinkedQueue<>();

  private final SortedMap<Integer, List<Fault>> faults = new TreeMap<>();
  private final IdentityHashMap<Plan, PlanActivities> byPlan = new IdentityHashMap<>();
  private @Nullable Surroundings surroundings;
  private int known;
  private int activities;
  private int judged;

  SubmissionJudge(
      Beside<KieBase> rules, Strategy strategy, JudgingListener told, FactsListener facts) {
    this.rules = rules;
    this.strategy = strategy;
    this.told = told;
    this.facts = facts;
  }

  /**
   * Begins, and forgets what was begun before.
   *
   * @param held how many activities will come at least
   */
  public void begin(Surroundings around, int held) {
    close();
    faults.clear();
    byPlan.clear();
    surroundings = around;
    known = held;
    activities = 0;
    judged = 0;
    facts.begun(lasting(around));
  }

  private List<Object> lasting(Surroundings around) {
    return List.of(strategy, around.plans(), around.units(), around.twinTowns());
  }

  /**
   * Judges some activities.
   *
   * @param number the portion's own among all of the submission
   * @throws RuleFailedException where a rule fails
   */
  public void judge(int number, List<Activity> portion) {
    PortionJudge judge = idle.poll();
    if (judge == null) {
      judge =
          new PortionJudge(rules.get(), strategy, lasting(Objects.requireNonNull(surroundings)));
    }
    PortionJudge.Result result = judge.judge(portion);
    idle.add(judge);
    add(number, portion, result);
  }

  private synchronized void add(int number, List<Activity> portion, PortionJudge.Result result) {
    faults.put(number, result.faults());
    result.byPlan().forEach((plan, held) -> byPlan.merge(plan, held, PlanActivities::and));
    activities += portion.size();
    judged += result.judged();
    told.judged(activities, Math.max(known, activities));
    facts.judged(result.asked());
  }

  /**
   * Judges all in a submission but its activities.
   *
   * @return what the rules found of everything, in no order
   * @throws RuleFailedException where a rule fails
   */
  public List<Fault> end(Submission submission) {
    List<Object> rest = new ArrayList<>(submission.unknownFields());
    rest.addAll(submission.invalidValues());
    rest.addAll(submission.dates());
    for (Plan plan : submission.plans()) {
      rest.add(plan);
      rest.add(plan.timespan());
      rest.add(byPlan.getOrDefault(plan, PlanActivities.none(plan)));
    }
    rest.addAll(submission.goals());
    List<Fault> all = new ArrayList<>();
    faults.values().forEach(all::addAll);
    try (PortionJudge judge =
        new PortionJudge(rules.get(), strategy, lasting(submission.surroundings()))) {
      all.addAll(judge.judgeTogether(rest));
    }
    facts.judged(rest);
    return all;
  }

  /** How many activities there were, judged or not. */
  public int activities() {
    return activities;
  }

  /** How many of them were judged. */
  public int judged() {
    return judged;
  }

  @Override
  public void close() {
    idle.forEach(PortionJudge::close);
    idle.clear();
  }
}
