package se.samklang.model;

/**
 * What a follow-up tells of one unit.
 *
 * @param unit as bodies are compared
 */
public record UnitReport(BodyName unit, Field impact, Field monitoring, Field knowledge) {}
