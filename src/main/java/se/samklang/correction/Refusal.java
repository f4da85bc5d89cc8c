package se.samklang.correction;

/**
 * A correction that is left to a person.
 *
 * @param reason why it cannot be carried out here
 */
public record Refusal(Correction correction, Reason reason) {

  /** Why a correction is not carried out. */
  public enum Reason {
    /** What is to be corrected stands elsewhere, where an alias or a merge key takes it from. */
    TAKEN_FROM_ELSEWHERE,
    /** Several values seem to stand there, and only one would be left. */
    DROPS_VALUES,
    /** The file's encoding has no sign for a letter of the name. */
    ENCODING,
    /** With it, the finding is still there, or the file says something else in another place. */
    NO_REMEDY
  }
}
