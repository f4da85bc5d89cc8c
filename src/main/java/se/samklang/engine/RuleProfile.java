package se.samklang.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import se.samklang.findings.RuleCost;

/**
 * What each rule costs: it is asked once more, alone, about the facts that it speaks of. In the run
 * itself rules share conditions, so that no part of the time is one rule's own.
 */
public final class RuleProfile implements FactsListener, AutoCloseable {
  private final List<Lane> lanes = new ArrayList<>();

  /** Takes the same facts and asks nothing. */
  private final Lane idle;

  RuleProfile(List<Rule> rules, Function<Set<String>, KieBase> bases) {
    this.idle = new Lane("", List.of(Object.class), bases.apply(Set.of()));
    for (Rule rule : rules) {
      KieBase base = bases.apply(Set.of(rule.getName()));
      lanes.add(new Lane(rule.getName(), types(rule.getView()), base));
    }
  }

  private static List<Class<?>> types(Condition condition) {
    List<Class<?>> types = new ArrayList<>();
    if (condition instanceof Pattern<?> pattern) {
      types.add(pattern.getPatternVariable().getType());
    }
    condition.getSubConditions().forEach(inner -> types.addAll(types(inner)));
    return types;
  }

  @Override
  public void begun(List<Object> facts) {
    idle.begin(facts);
    lanes.forEach(lane -> lane.begin(facts));
  }

  @Override
  public void judged(List<Object> facts) {
    idle.judge(facts);
    lanes.forEach(lane -> lane.judge(facts));
  }

  /** The rules and what they cost, the dearest first. */
  public List<RuleCost> costs() {
    double handover = idle.facts == 0 ? 0 : (double) idle.nanoseconds / idle.facts;
    return lanes.stream()
        .map(lane -> lane.cost(handover))
        .sorted(
            Comparator.comparingLong(RuleCost::nanoseconds)
                .reversed()
                .thenComparing(RuleCost::rule))
        .toList();
  }

  @Override
  public void close() {
    idle.close();
    lanes.forEach(Lane::close);
  }

  /** One rule in a session of its own. */
  private static final class Lane {
    private final String rule;
    private final List<Class<?>> types;
    private final KieBase base;
    private @Nullable KieSession session;
    private long facts;
    private long nanoseconds;

    private Lane(String rule, List<Class<?>> types, KieBase base) {
      this.rule = rule;
      this.types = types;
      this.base = base;
    }

    private void begin(List<Object> lasting) {
      close();
      facts = 0;
      nanoseconds = 0;
      session = Engine.session(base, fault -> {});
      lasting.forEach(session::insert);
    }

    private void judge(List<Object> all) {
      List<Object> own = all.stream().filter(this::speaksOf).toList();
      if (own.isEmpty() || session == null) {
        return;
      }
      if (facts == 0) {
        ask(own, session); // what a rule costs once is no cost of its evaluations
      }
      long start = System.nanoTime();
      ask(own, session);
      nanoseconds += System.nanoTime() - start;
      facts += own.size();
    }

    private static void ask(List<Object> own, KieSession session) {
      List<FactHandle> handles = new ArrayList<>(own.size());
      for (Object fact : own) {
        handles.add(session.insert(fact));
      }
      session.fireAllRules();
      handles.forEach(session::delete);
    }

    private boolean speaksOf(Object fact) {
      for (Class<?> type : types) {
        if (type.isInstance(fact)) {
          return true;
        }
      }
      return false;
    }

    private RuleCost cost(double handover) {
      return new RuleCost(rule, facts, Math.max(0, nanoseconds - Math.round(facts * handover)));
    }

    private void close() {
      if (session != null) {
        session.dispose();
        session = null;
      }
    }
  }
}
