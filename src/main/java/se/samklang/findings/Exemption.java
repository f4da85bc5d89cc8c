package se.samklang.findings;

import java.time.LocalDate;

/**
 * A breach that somebody has approved.
 *
 * @param subject the id of what may be so
 * @param until the last day on which it holds
 */
public record Exemption(
    String rule, String subject, String reason, String approvedBy, LocalDate until) {}
