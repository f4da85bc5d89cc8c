package se.samklang.engine;

import java.util.List;

/** Is shown the facts that the rules are asked about. */
interface FactsListener {
  /** Shows them to nobody. */
  FactsListener NONE =
      new FactsListener() {
        @Override
        public void begun(List<Object> lasting) {}

        @Override
        public void judged(List<Object> facts) {}
      };

  /**
   * A submission is judged from its beginning.
   *
   * @param lasting facts that stay beside all others
   */
  void begun(List<Object> lasting);

  /** Facts that came and went together. */
  void judged(List<Object> facts);
}
