package se.samklang.input;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Activity;

/**
 * Hands activities over in portions. Each thread reads a portion while the others wait, then makes
 * its activities and hands them over beside the others; where a portion begins and ends does not
 * depend on who takes it.
 */
final class Portions {
  /** How many activities a portion has. */
  static final int SIZE = 100;

  private final int threads;
  private final ActivityTaker taker;
  private int number;

  /**
   * Hands over.
   *
   * @param threads how many threads may work at once
   */
  Portions(int threads, ActivityTaker taker) {
    this.threads = threads;
    this.taker = taker;
  }

  /** Where portions come from; asked by one thread at a time. */
  interface Source {
    /**
     * The next portion, null after the last.
     *
     * @throws BrokenOffException where a file cannot be read to its end
     */
    @Nullable Portion next() throws BrokenOffException;
  }

  /** Some activities, to be made on whatever thread. */
  interface Portion {
    /**
     * Makes them.
     *
     * @param number the portion's own
     * @throws BrokenOffException where one of them cannot be made
     */
    List<Activity> activities(int number) throws BrokenOffException;
  }

  /** Activities that are there already. */
  static Source of(List<Activity> held) {
    return new Source() {
      private int from;

      @Override
      public @Nullable Portion next() {
        List<Activity> some = held.subList(from, Math.min(from + SIZE, held.size()));
        from += some.size();
        return some.isEmpty() ? null : number -> some;
      }
    };
  }

  /**
   * Hands over all that a source has.
   *
   * @throws BrokenOffException where the source does
   */
  void handOver(Source source) throws BrokenOffException {
    Work work = new Work(source);
    // Most submissions are a single portion, for which no thread is worth its start.
    if (work.doNext() && threads > 1) {
      doBeside(work);
    } else {
      work.doAll();
    }
  }

  private void doBeside(Work work) throws BrokenOffException {
    ExecutorService others = Executors.newFixedThreadPool(threads - 1);
    try {
      List<Future<?>> begun = new ArrayList<>();
      for (int i = 1; i < threads; i++) {
        begun.add(
            others.submit(
                () -> {
                  work.doAll();
                  return null;
                }));
      }
      work.doAll();
      for (Future<?> each : begun) {
        await(each);
      }
    } finally {
      work.stop();
      // Nobody may go on while a portion is still handed over.
      others.shutdown();
      awaitEnd(others);
    }
  }

  private static void awaitEnd(ExecutorService others) {
    try {
      others.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(Future<?> work) throws BrokenOffException {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BrokenOffException broken) {
        throw broken;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  /** One source, until it is empty or somebody failed. */
  private final class Work {
    private final Source source;
    private boolean over;

    private Work(Source source) {
      this.source = source;
    }

    private void doAll() throws BrokenOffException {
      try {
        boolean more = true;
        while (more) {
          more = doNext();
        }
      } finally {
        stop();
      }
    }

    /** Whether there was another portion. */
    private boolean doNext() throws BrokenOffException {
      Portion portion;
      int own;
      synchronized (this) {
        portion = over ? null : source.next();
        own = number;
        if (portion == null) {
          over = true;
          return false;
        }
        number++;
      }
      taker.take(own, portion.activities(own));
      return true;
    }

    private synchronized void stop() {
      over = true;
    }
  }
}
