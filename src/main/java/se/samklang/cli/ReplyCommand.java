package se.samklang.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.findings.EarlierRun;
import se.samklang.findings.Verdict;
import se.samklang.input.InputFile;
import se.samklang.reply.Reply;
import se.samklang.report.JsonReport;
import se.samklang.report.Judgement;
import se.samklang.report.Messages;
import se.samklang.report.Remarks;
import se.samklang.report.Report;
import se.samklang.report.SafeText;
import se.samklang.report.Words;

/** {@code samklang reply}: hands back what was sent in, with what is missing marked in it. */
final class ReplyCommand implements Command {
  /** What the next reply is compared with. */
  private static final String FINDINGS = "findings.json";

  final Judging judging;

  @Nullable String folder;
  @Nullable String previousFile;
  boolean quiet;

  ReplyCommand(Workplace workplace) {
    this.judging = new Judging(workplace);
  }

  @Override
  public String name() {
    return "reply";
  }

  @Override
  public void addTo(CommandSpec command) {
    judging.addTo(command);
    CommonOptions.addTo(command);
    command.addOption(Bound.text("DIR", folder, value -> folder = value, "--to").build());
    command.addOption(
        Bound.text("FILE", previousFile, value -> previousFile = value, "--previous")
            .descriptionKey("previous")
            .build());
    command.addOption(Bound.flag(quiet, value -> quiet = value, "-q", "--quiet").build());
  }

  @Override
  public Integer call() {
    if (judging.input.paths().contains("-")) {
      throw new UsageException("no-standard-input", Map.of(), Optional.empty());
    }
    if (folder == null) {
      throw new UsageException("missing-option", Map.of("option", "--to"), Optional.empty());
    }
    EarlierRun previous = previousFile == null ? null : GateOptions.earlierRun(previousFile);
    Judgement judgement = judging.judge();
    new Notices(judging.workplace(), quiet).tell(judgement);
    Messages messages = judging.messages(judgement);
    Words words = judging.workplace().words();
    Remarks remarks = new Remarks(messages, judgement.reading().submission());
    Reply reply = new Reply(judgement, remarks, words, contents(judgement), previous);
    if (reply.files().isEmpty()) {
      say(words.say("reply-none"));
      return ExitCode.NOT_JUDGED.code();
    }
    Map<String, byte[]> files = new TreeMap<>(reply.files());
    files.put(FINDINGS, Report.of(new JsonReport(messages)).bytes(judgement));
    NewFile.writeAll(folder, files);
    tell(reply, folder, words);
    return judgement.verdict() == Verdict.NOT_JUDGED
        ? ExitCode.NOT_JUDGED.code()
        : ExitCode.ACCEPTED.code();
  }

  private void tell(Reply reply, String folder, Words words) {
    String prefix = folder.endsWith("/") ? folder : folder + "/";
    for (String name : reply.files().keySet()) {
      judging.workplace().streams().out().println(SafeText.of(prefix + name));
    }
    for (String path : reply.unmarked()) {
      say(words.say("reply-unmarked", Map.of("file", path)));
    }
    if (!quiet) {
      say(words.say("reply-next", Map.of("file", prefix + FINDINGS)));
    }
  }

  private void say(String sentence) {
    judging.workplace().streams().err().println(SafeText.of(sentence));
  }

  private static Map<String, byte[]> contents(Judgement judgement) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (InputFile file : judgement.reading().files()) {
      if (file.status() == InputFile.Status.JUDGED) {
        byte[] bytes =
            JudgedFile.bytes(file)
                .orElseThrow(
                    () ->
                        new UsageException(
                            "file-changed", Map.of("value", file.path()), Optional.empty()));
        contents.put(file.path(), bytes);
      }
    }
    return contents;
  }
}
