package se.samklang.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.samklang.report.Judgement;

/** {@code samklang check}: judges activities, plans and plan goals. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  @Mixin final Judging judging;
  @Mixin OutputOptions output = new OutputOptions();
  @Mixin CommonOptions common = new CommonOptions();

  CheckCommand(Workplace workplace) {
    this.judging = new Judging(workplace);
  }

  @Override
  public Integer call() {
    output.validate();
    Judgement judgement = judging.judge();
    new Notices(judging.workplace(), output.quiet).tell(judgement);
    write(judgement);
    return ExitCode.of(judgement.verdict()).code();
  }

  private void write(Judgement judgement) {
    Workplace workplace = judging.workplace();
    try {
      Writer writer = new OutputStreamWriter(workplace.streams().out(), StandardCharsets.UTF_8);
      output.report(workplace, judging.messages(judgement)).write(judgement, writer);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
