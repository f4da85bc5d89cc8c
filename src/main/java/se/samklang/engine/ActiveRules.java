package se.samklang.engine;

import java.util.List;
import java.util.Set;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** A compiled model with only those rules that the run asks for, so that no other is evaluated. */
record ActiveRules(Model all, Set<String> ids) implements Model {

  @Override
  public String getName() {
    return all.getName();
  }

  @Override
  public String getPackageName() {
    return all.getPackageName();
  }

  @Override
  @SuppressWarnings("rawtypes") // as Drools declares it
  public List<Global> getGlobals() {
    return all.getGlobals();
  }

  @Override
  public List<Rule> getRules() {
    return all.getRules().stream().filter(rule -> ids.contains(rule.getName())).toList();
  }

  @Override
  public List<Query> getQueries() {
    return all.getQueries();
  }

  @Override
  public List<TypeMetaData> getTypeMetaDatas() {
    return all.getTypeMetaDatas();
  }

  @Override
  public List<EntryPoint> getEntryPoints() {
    return all.getEntryPoints();
  }
}
