package se.samklang.engine;

/** Is told how far judging has come. */
@FunctionalInterface
public interface JudgingListener {
  /** So many of the activities are judged; of those read later, nobody knows how many come. */
  void judged(int activities, int of);
}
