package se.samklang.correction;

import java.util.List;
import java.util.Map;

/** Corrections of one text as edits of it. */
interface Edits {

  /** The edits that carry out each correction; those that cannot be carried out are not in it. */
  Map<Correction, List<Edit>> of(List<Correction> corrections);

  /** Whether a changed text says the same as this one wherever nothing is corrected. */
  boolean saysTheSameElsewhere(String changed, List<Correction> corrections);
}
