package se.samklang.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Activity;
import se.samklang.threads.Beside;

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
    List<Beside<Optional<BrokenOffException>>> others = new ArrayList<>();
    try {
      for (int i = 1; i < threads; i++) {
        others.add(new Beside<>(work::brokenOff));
      }
      work.doAll();
    } finally {
      work.stop();
      // Nobody may go on while a portion is still handed over.
      others.forEach(Beside::await);
    }
    for (Beside<Optional<BrokenOffException>> other : others) {
      Optional<BrokenOffException> broken = other.get();
      if (broken.isPresent()) {
        throw broken.get();
      }
    }
  }

  /** One source, until it is empty or somebody failed. */
  private final class Work {
    private final Source source;
    private boolean over;

    private Work(Source source) {
      this.source = source;
    }

    /** Does all that is left; tells what it could not be done for. */
    private Optional<BrokenOffException> brokenOff() {
      try {
        doAll();
        return Optional.empty();
      } catch (BrokenOffException e) {
        return Optional.of(e);
      }
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
