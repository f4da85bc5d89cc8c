package se.samklang.reply;

import org.jspecify.annotations.Nullable;
import se.samklang.report.Remark;

/**
 * One thing to mend.
 *
 * @param target its cell, null where the file has no cells
 * @param filled whether what is suggested was written into the cell
 */
record Task(Remark remark, @Nullable Target target, State state, boolean filled) {

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
