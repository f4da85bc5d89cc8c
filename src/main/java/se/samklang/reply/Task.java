package se.samklang.reply;

import org.jspecify.annotations.Nullable;
import se.samklang.correction.Correction;
import se.samklang.report.Remark;

/**
 * One thing to mend.
 *
 * @param target its cell, null where the file has no cells
 * @param correction what could be written into it, null where nothing is suggested
 * @param filled whether what is suggested was written into the cell
 */
record Task(
    Remark remark,
    @Nullable Target target,
    State state,
    @Nullable Correction correction,
    boolean filled) {

  /** The same with what is suggested written into its cell. */
  Task asFilled() {
    return new Task(remark, target, state, correction, true);
  }

  /** What has become of it since the last reply. */
  enum State {
    /** There was no last reply to compare with. */
    FIRST("first"),
    NEW("new"),
    LEFT("left");

    private final String id;

    State(String id) {
      this.id = id;
    }

    /** The key of its words. */
    String id() {
      return id;
    }
  }
}
