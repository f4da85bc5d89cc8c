package se.samklang.model;

import java.util.List;

/** The dates of a record of the organisation or of a follow-up. */
public record RecordDates(Subject subject, List<DateField> dates) implements Dated {}
