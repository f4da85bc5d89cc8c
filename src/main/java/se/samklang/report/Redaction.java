package se.samklang.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;
import se.samklang.input.InputFile;
import se.samklang.input.Note;
import se.samklang.input.Reading;
import se.samklang.input.Unreadable;
import se.samklang.model.Place;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.Text;

/**
 * A run without the names of persons, before any form tells it: what no form is given, none can
 * tell. Fingerprints stay: findings keep their identities.
 */
public final class Redaction {
  /** Names of fields that the program knows; a key of the submission's own may be anything. */
  private static final Pattern FIELD = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

  private final PersonNames names;
  private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();

  private Redaction(PersonNames names) {
    this.names = names;
  }

  /** The run without the names that stand in its fields for persons, wherever they stand. */
  public static Judgement of(Judgement judgement) {
    List<String> persons = new ArrayList<>(judgement.reading().persons());
    for (Exempted exempted : judgement.exempted()) {
      persons.add(exempted.exemption().approvedBy());
    }
    return new Redaction(new PersonNames(persons)).applied(judgement);
  }

  private Judgement applied(Judgement judgement) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    judgement.options().forEach((option, values) -> options.put(option, texts(values)));
    options.put("redact", List.of("persons"));
    return new Judgement(
        judgement.version(),
        judgement.strategy(),
        judgement.rules(),
        judgement.failed(),
        judgement.askedFor(),
        judgement.rulesSha256(),
        judgement.asOf(),
        judgement.year(),
        all(judgement.previous()),
        judgement.failOn(),
        options,
        reading(judgement.reading()),
        all(judgement.findings()),
        all(judgement.exempted()),
        judgement.baseline() == null ? null : same(judgement.baseline()),
        judgement.verdict(),
        judgement.activities(),
        judgement.notJudged());
  }

  private Reading reading(Reading reading) {
    Map<String, String> sources = new HashMap<>();
    reading.texts().forEach((file, text) -> sources.put(file, source(text)));
    return new Reading(
        same(reading.submission()),
        reading.files().stream().map(this::file).toList(),
        reading.notes().stream()
            .map(note -> new Note(note.place(), note.message(), details(note.details())))
            .toList(),
        texts(reading.unusedColumns()),
        texts(reading.unusedExclusions()),
        List.of(),
        reading.tables(),
        sources);
  }

  private InputFile file(InputFile file) {
    Unreadable problem = file.problem();
    return problem == null
        ? file
        : new InputFile(
            file.path(),
            file.sha256(),
            file.status(),
            new Unreadable(problem.place(), problem.reason(), details(problem.details())));
  }

  /** A line with escapes may spell a name in letters that nobody compares; it is left out. */
  private String source(String text) {
    StringBuilder source = new StringBuilder();
    for (String line : names.removedFrom(text).split("(?<=\\n)", -1)) {
      source.append(line.indexOf('\\') < 0 ? line : line.endsWith("\n") ? "…\n" : "…");
    }
    return source.toString();
  }

  private List<String> texts(List<String> texts) {
    return texts.stream().map(names::removedFrom).toList();
  }

  private <T> List<T> all(List<T> list) {
    return list.stream().map(this::same).toList();
  }

  private Map<String, Object> details(Map<String, Object> details) {
    Map<String, Object> told = new LinkedHashMap<>();
    details.forEach((key, detail) -> told.put(key, told(detail)));
    return told;
  }

  /** What something of a type becomes is of the same type. */
  @SuppressWarnings("unchecked")
  private <T> T same(T value) {
    return (T) told(value);
  }

  private Object told(Object value) {
    if (value instanceof String text) {
      return names.removedFrom(text);
    }
    if (value instanceof Text text) {
      return new Text(names.removedFrom(text.raw()), text.folded(), text.word(), text.answer());
    }
    if (value instanceof Subject subject) {
      return subject.kind().isSubmitted()
          ? new Subject(subject.kind(), names.removedFrom(subject.id()))
          : subject;
    }
    if (value instanceof Finding finding) {
      return told(finding);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::told).toList();
    }
    if (value instanceof Set<?> set) {
      Set<Object> told = new LinkedHashSet<>();
      set.forEach(each -> told.add(told(each)));
      return told;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> told = new LinkedHashMap<>();
      map.forEach((key, each) -> told.put(told(key), told(each)));
      return told;
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(this::told);
    }
    boolean leaf = value instanceof Place || value instanceof Strategy;
    return value instanceof Record record && !leaf ? told(record) : value;
  }

  private Finding told(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        same(finding.subject()),
        field(finding.field()),
        field(finding.column()),
        finding.count(),
        finding.value() == null ? null : same(finding.value()),
        finding.place(),
        finding.requirements(),
        details(finding.details()),
        finding.suggestion().map(this::same),
        finding.identity());
  }

  private String field(String name) {
    return FIELD.matcher(name).matches() ? name : names.removedFrom(name);
  }

  /** Records hold each other, a plan in each of its activities: each is copied once. */
  private Object told(Record original) {
    Object copied = copies.get(original);
    if (copied == null) {
      copied = copy(original);
      copies.put(original, copied);
    }
    return copied;
  }

  private Object copy(Record original) {
    RecordComponent[] components = original.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Method accessor = components[i].getAccessor();
        accessor.setAccessible(true);
        Object value = accessor.invoke(original);
        values[i] = value == null ? null : told(value);
      }
      Constructor<? extends Record> canonical = original.getClass().getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical.newInstance(values);
    } catch (NoSuchMethodException
        | IllegalAccessException
        | InstantiationException
        | InvocationTargetException e) {
      throw new IllegalStateException("a record that cannot be copied: " + original.getClass(), e);
    }
  }
}
