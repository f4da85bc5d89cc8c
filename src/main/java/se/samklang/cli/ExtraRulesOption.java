package se.samklang.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Rules beside the built-in ones: only ever named on the command line, as they are code. */
final class ExtraRulesOption implements Options {
  List<String> folders = new ArrayList<>();

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(Bound.texts("DIR", folders, value -> folders = value, "--rules").build());
  }
}
