package se.samklang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.samklang.catalogue.Catalogue;
import se.samklang.report.Judgement;
import se.samklang.report.Messages;

/** {@code samklang check}: judges activities, plans and plan goals. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  @Mixin final Judging judging;
  @Mixin GateOptions gates = new GateOptions();
  @Mixin RedactOption redact = new RedactOption();
  @Mixin OutputOptions output = new OutputOptions();
  @Mixin CommonOptions common = new CommonOptions();

  CheckCommand(Workplace workplace) {
    this.judging = new Judging(workplace);
  }

  @Override
  public Integer call() {
    output.validate();
    redact.validate();
    Judgement judgement = redact.applied(judge());
    Notices notices = new Notices(judging.workplace(), output.quiet);
    notices.tell(judgement);
    gates.tell(notices, judgement);
    redact.limits(judging.workplace().words()).ifPresent(notices::say);
    write(judgement);
    return ExitCode.of(judgement.verdict()).code();
  }

  /** Reads and judges, and tells nobody. */
  Judgement judge() {
    return judging.judge(gates);
  }

  /** The files first, so that whoever reads standard output can count on them. */
  private void write(Judgement judgement) {
    Messages messages = judging.messages(judgement);
    Catalogue catalogue = judging.workplace().catalogue();
    output
        .files(judgement.reading().files())
        .forEach(
            (file, format) ->
                file.write(Formats.report(format, messages, catalogue).bytes(judgement)));
    try {
      OutputStream out = judging.workplace().streams().out();
      output.report(judging.workplace(), messages).write(judgement, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
