package se.samklang.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import se.samklang.catalogue.Catalogue;
import se.samklang.report.CsvReport;
import se.samklang.report.GithubReport;
import se.samklang.report.GitlabReport;
import se.samklang.report.HtmlReport;
import se.samklang.report.JsonReport;
import se.samklang.report.JunitReport;
import se.samklang.report.LineReport;
import se.samklang.report.MarkdownReport;
import se.samklang.report.Messages;
import se.samklang.report.Report;
import se.samklang.report.RepositoryPaths;
import se.samklang.report.SarifReport;
import se.samklang.report.WorkbookReport;

/** The forms in which a run can be told, by name. */
final class Formats implements Forms, Iterable<String> {
  /** On a terminal another text than in a file or a pipe. */
  static final String TEXT = "text";

  private static final List<String> NAMES =
      List.of(
          TEXT, "json", "sarif", "junit", "github", "gitlab", "csv", "xlsx", "markdown", "html");

  /** Those that need of a run no more than counts and findings. */
  private static final Set<String> SLIM = Set.of(TEXT, "json", "gitlab", "csv");

  /** Whether a form needs no more of a run than counts and findings. */
  static boolean isSlim(String name) {
    return SLIM.contains(name);
  }

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public Report report(String name, Messages messages, Catalogue catalogue) {
    return switch (name) {
      case "json" -> Report.of(new JsonReport(messages));
      case "sarif" -> Report.of(new SarifReport(messages, paths()));
      case "junit" -> Report.of(new JunitReport(messages));
      case "github" -> Report.of(new GithubReport(messages, paths()));
      case "gitlab" -> Report.of(new GitlabReport(messages, paths()));
      case "csv" -> Report.of(new CsvReport(messages));
      case "xlsx" -> new WorkbookReport(messages);
      case "markdown" -> Report.of(new MarkdownReport(messages, catalogue));
      case "html" -> Report.of(new HtmlReport(messages, catalogue));
      default -> Report.of(new LineReport(messages, true));
    };
  }

  /** A job runs in the folder of its repository. */
  private static RepositoryPaths paths() {
    return new RepositoryPaths(Path.of("").toAbsolutePath().toString().replace('\\', '/'));
  }

  @Override
  public Iterator<String> iterator() {
    return NAMES.iterator();
  }
}
