package se.samklang.input;

import java.util.Map;
import se.samklang.model.Place;

/**
 * Why a file cannot be judged.
 *
 * @param reason the key of the sentence that says so
 * @param details what the sentence tells, by placeholder
 */
public record Unreadable(Place place, String reason, Map<String, Object> details) {}
