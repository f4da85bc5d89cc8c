package se.samklang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.catalogue.Catalogue;
import se.samklang.report.Judgement;
import se.samklang.report.Messages;

/** What may pass in a run, and how the run is told. */
final class Telling implements Options {
  GateOptions gates = new GateOptions();
  RedactOption redact = new RedactOption();
  OutputOptions output = new OutputOptions();

  private final Forms forms;

  Telling(Forms forms) {
    this.forms = forms;
  }

  @Override
  public void addTo(CommandSpec command) {
    gates.addTo(command);
    redact.addTo(command);
    output.addTo(command);
  }

  /** Before the work is done that is to be told. */
  void validate() {
    output.validate(forms);
    redact.validate();
  }

  /** Whether what is told takes nothing from what was judged but counts and findings. */
  boolean isSlim(Map<String, String> environment) {
    return redact.asked == null && output.isSlim(environment);
  }

  /** Tells a run to whoever reads, and gives its exit code. */
  int tell(Judgement judged, Judging judging) {
    Judgement judgement = redact.applied(judged);
    Notices notices = new Notices(judging.workplace(), output.quiet);
    notices.tell(judgement);
    gates.tell(notices, judgement);
    redact.limits(judging.workplace().words()).ifPresent(notices::say);
    write(judgement, judging);
    return ExitCode.of(judgement.verdict()).code();
  }

  /** The files first, so that whoever reads standard output can count on them. */
  private void write(Judgement judgement, Judging judging) {
    Messages messages = judging.messages(judgement);
    Catalogue catalogue = judging.workplace().catalogue();
    output
        .files(judgement.reading().files(), forms)
        .forEach(
            (file, format) ->
                file.write(forms.report(format, messages, catalogue).bytes(judgement)));
    try {
      OutputStream out = judging.workplace().streams().out();
      output.report(judging.workplace(), messages, forms).write(judgement, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
