package se.samklang.review;

/**
 * The main figures of a year.
 *
 * @param activities those that count
 * @param committees the committees and companies' boards that have international work
 * @param committeesWithPlan those of them that have an adopted plan for the year
 * @param goalsDue the plan goals whose last day has come by the end of the year
 * @param goalsReached those of them that are reached
 */
public record Figures(
    int activities,
    int committees,
    int committeesWithPlan,
    int goalsDue,
    int goalsReached,
    int errors,
    int warnings,
    int infos) {}
