package se.samklang.findings;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Field;
import se.samklang.model.Subject;
import se.samklang.model.Suggestion;
import se.samklang.model.Unit;
import se.samklang.model.Value;

/**
 * What a rule reports of one place, before it is weighed.
 *
 * @param value the value at fault, null where nothing stands there
 * @param unitKind what kind of unit it is about, null where it is about none of a known kind
 * @param details what the message tells beside subject, field and value, by placeholder
 */
public record Fault(
    String rule,
    Subject subject,
    Field field,
    @Nullable Value value,
    Unit.@Nullable Kind unitKind,
    Map<String, Object> details,
    Optional<Suggestion> suggestion) {}
