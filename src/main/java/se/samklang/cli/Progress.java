package se.samklang.cli;

/** How far a run has come. */
interface Progress extends AutoCloseable {
  /** Told to nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void filesRead(int files, int of) {}

        @Override
        public void activitiesJudged(int activities, int of) {}

        @Override
        public void close() {}
      };

  void filesRead(int files, int of);

  void activitiesJudged(int activities, int of);

  @Override
  void close();
}
