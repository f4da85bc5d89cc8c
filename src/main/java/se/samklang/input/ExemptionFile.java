package se.samklang.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.model.ExemptionEntry;

/**
 * What a file of exemptions holds.
 *
 * @param problem why it cannot be read, null unless it cannot
 */
public record ExemptionFile(List<ExemptionEntry> exemptions, @Nullable Unreadable problem) {}
