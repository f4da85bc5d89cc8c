package se.samklang.model;

/**
 * A table that records were read from.
 *
 * @param id the file, or {@code file!sheet}
 * @param header the place of the header row's first cell
 */
public record Table(String id, Place header) {}
