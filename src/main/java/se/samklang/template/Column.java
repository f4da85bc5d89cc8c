package se.samklang.template;

import java.util.List;
import java.util.Optional;

/**
 * A column of a template.
 *
 * @param name the column as the contract names it
 * @param header as a writer reads it
 * @param about what belongs in it
 * @param choices the names to choose from; none where anything can stand there
 * @param isDate whether it holds days
 * @param example what the example row says; empty where it leaves the cell blank
 */
record Column(
    String name,
    String header,
    String about,
    List<String> choices,
    boolean isDate,
    Optional<Example> example) {}
