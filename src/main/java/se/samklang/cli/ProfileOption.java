package se.samklang.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.engine.Engine;
import se.samklang.engine.RuleProfile;
import se.samklang.report.RuleCosts;

/** Whether to tell what each rule cost. */
final class ProfileOption implements Options {
  boolean asked;

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(Bound.flag(asked, value -> asked = value, "--profile").build());
  }

  /** Begins to measure; null where nobody asks. */
  @Nullable RuleProfile start(Engine engine) {
    return asked ? engine.profile() : null;
  }

  /** Tells what was measured, if anything was. */
  void tell(@Nullable RuleProfile profile, Workplace workplace) {
    if (profile != null) {
      workplace.streams().err().print(new RuleCosts(workplace.words()).text(profile.costs()));
    }
  }
}
