package se.samklang.review;

/** What a unit tells in its own words in the annual follow-up; empty where it tells nothing. */
public record UnitAccount(String unit, String impact, String monitoring, String knowledge) {}
