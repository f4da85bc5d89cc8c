package se.samklang.input;

import java.util.Map;
import se.samklang.model.Place;

/**
 * Something the reader of the report should know that is no fault.
 *
 * @param message the key of the sentence
 * @param details what the sentence tells, by placeholder
 */
public record Note(Place place, String message, Map<String, Object> details) {}
