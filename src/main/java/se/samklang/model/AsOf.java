package se.samklang.model;

import java.time.LocalDate;

/** The day that a run speaks of. */
public record AsOf(LocalDate day) {}
