package se.samklang.input;

import java.util.List;
import se.samklang.model.Activity;
import se.samklang.model.Surroundings;

/** Takes the activities of a submission, some at a time. */
public interface ActivityTaker {
  /** Takes none. */
  ActivityTaker NOBODY =
      new ActivityTaker() {
        @Override
        public void begin(Surroundings surroundings, int held) {}

        @Override
        public void take(int number, List<Activity> portion) {}
      };

  /**
   * All that activities refer to is known; called again where all has to be read again, and what
   * was taken before then counts for nothing.
   *
   * @param held how many activities will come at least
   */
  void begin(Surroundings surroundings, int held);

  /**
   * Takes a portion, the same for any number of threads; each may hand over another at once.
   *
   * @param number counts the portions from 0
   */
  void take(int number, List<Activity> portion);
}
