package se.samklang.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;
import se.samklang.input.InputFile;
import se.samklang.model.Field;
import se.samklang.model.Place;
import se.samklang.model.Subject;
import se.samklang.model.Submission;

/**
 * Test results in JUnit's XML as Jenkins' junit-10.xsd has it, which GitLab, Jenkins and Azure
 * read.
 *
 * <p>A suite is a file. A test case is a rule that found something in a record: it fails where a
 * finding rejects. A record with nothing that rejects is a test case that passes.
 */
public final class JunitReport implements Report.Text {
  private static final String TOOL = "samklang";

  private final Messages messages;
  private final Words words;
  private final FindingLine line;

  public JunitReport(Messages messages) {
    this.messages = messages;
    this.words = messages.words();
    this.line = new FindingLine(messages);
  }

  /** What one test case tells. */
  private record Case(
      String type,
      String name,
      List<Obstacles.Obstacle> obstacles,
      List<Finding> failures,
      List<Exempted> exempted,
      List<Finding> remarks) {

    Case(String type, String name) {
      this(type, name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isError() {
      return !obstacles.isEmpty();
    }

    boolean isFailure() {
      return !failures.isEmpty();
    }

    boolean isSilent() {
      return !isError() && !isFailure() && exempted.isEmpty() && remarks.isEmpty();
    }

    boolean isSkipped() {
      return !isError() && !isFailure() && !exempted.isEmpty();
    }
  }

  /** The test cases of each file; in a file each has a type and a name that no other has. */
  private static final class Suites {
    private final Map<String, Map<String, Case>> byFile = new TreeMap<>();

    /** By file, the names of what fails. */
    private final Map<String, Set<String>> failing = new HashMap<>();

    Map<String, Case> suite(String file) {
      return byFile.computeIfAbsent(file, each -> new LinkedHashMap<>());
    }

    Case add(String file, String type, String name) {
      return suite(file).computeIfAbsent(type + "\n" + name, each -> new Case(type, name));
    }

    void fail(String file, Case found, Finding finding) {
      found.failures().add(finding);
      failing.computeIfAbsent(file, each -> new HashSet<>()).add(found.name());
    }

    boolean fails(String file, String name) {
      return failing.getOrDefault(file, Set.of()).contains(name);
    }
  }

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      write(judgement, suites(judgement), xml);
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    target.write(text.toString());
    target.write('\n');
  }

  private Suites suites(Judgement judgement) {
    Suites suites = new Suites();
    for (InputFile file : judgement.reading().files()) {
      if (file.status() == InputFile.Status.JUDGED) {
        suites.suite(file.path());
      }
    }
    for (Obstacles.Obstacle obstacle : new Obstacles(words).of(judgement)) {
      String file = obstacle.place().map(Place::file).orElse(TOOL);
      suites.add(file, TOOL, SafeText.of(file)).obstacles().add(obstacle);
    }
    for (Finding finding : judgement.findings()) {
      Case found = caseOf(finding, suites);
      if (judgement.rejects(finding)) {
        suites.fail(finding.place().file(), found, finding);
      } else {
        found.remarks().add(finding);
      }
    }
    for (Exempted exempted : judgement.exempted()) {
      caseOf(exempted.finding(), suites).exempted().add(exempted);
    }
    addJudged(judgement, suites);
    return suites;
  }

  private Case caseOf(Finding finding, Suites suites) {
    String file = finding.place().file();
    return suites.add(file, TOOL + "." + finding.rule(), name(finding.subject(), file));
  }

  /** A subject in a file: of equal names, those who show results would keep but one. */
  private String name(Subject subject, String file) {
    String id = SafeText.of(subject.id());
    return subject.kind().isSubmitted()
        ? SafeText.of(file) + ": " + words.say("subject." + subject.kind().id()) + " " + id
        : id;
  }

  private void addJudged(Judgement judgement, Suites suites) {
    Submission submission = judgement.reading().submission();
    submission.plans().forEach(plan -> addJudged(plan.subject(), plan.id(), suites));
    submission.goals().forEach(goal -> addJudged(goal.subject(), goal.id(), suites));
    submission
        .judgedBy(judgement.strategy())
        .forEach(activity -> addJudged(activity.subject(), activity.id(), suites));
  }

  private void addJudged(Subject subject, Field id, Suites suites) {
    String file = id.record().file();
    String name = name(subject, file);
    if (!suites.fails(file, name)) {
      suites.add(file, TOOL, name);
    }
  }

  private void write(Judgement judgement, Suites suites, XMLStreamWriter xml)
      throws XMLStreamException {
    List<Case> all =
        suites.byFile.values().stream().flatMap(suite -> suite.values().stream()).toList();
    start(0, "testsuites", xml);
    attribute("name", TOOL, xml);
    writeCounts(all, xml);
    for (Map.Entry<String, Map<String, Case>> suite : suites.byFile.entrySet()) {
      start(1, "testsuite", xml);
      attribute("name", SafeText.of(suite.getKey()), xml);
      writeCounts(suite.getValue().values(), xml);
      attribute("skipped", count(suite.getValue().values(), Case::isSkipped), xml);
      writeProvenance(judgement, suite.getKey(), xml);
      for (Case each : suite.getValue().values()) {
        write(each, xml);
      }
      end(1, xml);
    }
    end(0, xml);
  }

  private static void writeCounts(Collection<Case> cases, XMLStreamWriter xml)
      throws XMLStreamException {
    attribute("tests", String.valueOf(cases.size()), xml);
    attribute("failures", count(cases, Case::isFailure), xml);
    attribute("errors", count(cases, Case::isError), xml);
    attribute("time", "0", xml);
  }

  private static String count(Collection<Case> cases, Predicate<Case> which) {
    return String.valueOf(cases.stream().filter(which).count());
  }

  private static void writeProvenance(Judgement judgement, String file, XMLStreamWriter xml)
      throws XMLStreamException {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("samklang.version", judgement.version());
    properties.put("strategy.id", judgement.strategy().id());
    properties.put("strategy.sha256", judgement.strategy().sha256());
    properties.put("rules.count", String.valueOf(judgement.rules().size()));
    properties.put("rules.sha256", judgement.rulesSha256());
    properties.put("as-of", judgement.asOf().toString());
    properties.put("fail-on", judgement.failOn().id());
    judgement
        .options()
        .forEach((option, values) -> properties.put("option." + option, String.join(" ", values)));
    judgement.reading().files().stream()
        .filter(each -> each.path().equals(file))
        .flatMap(each -> Optional.ofNullable(each.sha256()).stream())
        .forEach(sha256 -> properties.put("file.sha256", sha256));
    start(2, "properties", xml);
    for (Map.Entry<String, String> property : properties.entrySet()) {
      indent(3, xml);
      xml.writeEmptyElement("property");
      attribute("name", property.getKey(), xml);
      attribute("value", property.getValue(), xml);
    }
    end(2, xml);
  }

  private void write(Case each, XMLStreamWriter xml) throws XMLStreamException {
    indent(2, xml);
    if (each.isSilent()) {
      xml.writeEmptyElement("testcase");
      writeName(each, xml);
      return;
    }
    xml.writeStartElement("testcase");
    writeName(each, xml);
    for (Obstacles.Obstacle obstacle : each.obstacles()) {
      String place = obstacle.place().map(at -> SafeText.of(at.toString()) + ": ").orElse("");
      element(
          "error",
          words.say("verdict.not-judged"),
          obstacle.reason(),
          place + obstacle.reason(),
          xml);
    }
    if (each.isFailure()) {
      Finding first = each.failures().get(0);
      String sentences =
          each.failures().stream().map(messages::sentence).collect(Collectors.joining(" "));
      element("failure", first.severity().id(), sentences, lines(each.failures()), xml);
    }
    if (each.isSkipped()) {
      Exempted first = each.exempted().get(0);
      String reason = SarifResults.justification(first.exemption(), words);
      String lines = lines(each.exempted().stream().map(Exempted::finding).toList());
      element("skipped", words.say("exempted"), reason, lines, xml);
    }
    if (!each.remarks().isEmpty()) {
      start(3, "system-out", xml);
      xml.writeCharacters(legal(lines(each.remarks())));
      xml.writeEndElement();
    }
    end(2, xml);
  }

  private static void writeName(Case each, XMLStreamWriter xml) throws XMLStreamException {
    attribute("name", each.name(), xml);
    attribute("classname", each.type(), xml);
    attribute("time", "0", xml);
  }

  private String lines(List<Finding> findings) {
    return findings.stream().map(line::of).collect(Collectors.joining("\n"));
  }

  private static void element(
      String name, String type, String message, String text, XMLStreamWriter xml)
      throws XMLStreamException {
    start(3, name, xml);
    attribute("type", type, xml);
    attribute("message", message, xml);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static void start(int depth, String name, XMLStreamWriter xml) throws XMLStreamException {
    indent(depth, xml);
    xml.writeStartElement(name);
  }

  private static void end(int depth, XMLStreamWriter xml) throws XMLStreamException {
    indent(depth, xml);
    xml.writeEndElement();
  }

  private static void indent(int depth, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static void attribute(String name, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** Without what XML 1.0 has no place for, not even escaped. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().filter(JunitReport::isLegal).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isLegal(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= ' ' && point <= 0xd7ff)
        || (point >= 0xe000 && point <= 0xfffd)
        || point >= 0x10000;
  }
}
