package se.samklang.model;

/** What activities refer to, gathered from all that was handed in. */
public record Surroundings(KnownPlans plans, UnitNames units, TwinTowns twinTowns) {}
