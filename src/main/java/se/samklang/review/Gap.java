package se.samklang.review;

import se.samklang.model.Wording;

/**
 * Where most is lacking: the duty that most committees have broken, the first of equals.
 *
 * @param duty its id
 * @param broken how many have broken it
 * @param judged of how many it is known
 */
public record Gap(String duty, Wording name, int broken, int judged) {}
