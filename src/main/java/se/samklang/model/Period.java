package se.samklang.model;

import java.time.LocalDate;

/** A span of days, both ends included. */
public record Period(LocalDate first, LocalDate last) {}
