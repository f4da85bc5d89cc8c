package se.samklang.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import se.samklang.report.Words;

/** A line that tells how far a long run has come, and that is gone when it is over. */
final class ProgressBar implements Progress {
  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int CELLS = 30;

  /** A terminal of 80 columns breaks a line that fills it. */
  private static final int WIDTH = 79;

  private final PrintStream err;
  private final Words words;
  private final LongSupplier clock;
  private final long start;
  private String sentence = "progress.files";
  private int done;
  private int total;
  private long drawnAt;
  private int drawn;
  private boolean closed;

  /**
   * A bar for a run that starts now.
   *
   * @param clock in nanoseconds, from any origin
   */
  ProgressBar(PrintStream err, Words words, LongSupplier clock) {
    this.err = err;
    this.words = words;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  @Override
  public synchronized void filesRead(int files, int of) {
    advance("progress.files", files, of);
  }

  @Override
  public synchronized void activitiesJudged(int activities, int of) {
    advance("progress.activities", activities, of);
  }

  private void advance(String sentence, int done, int total) {
    this.sentence = sentence;
    this.done = done;
    this.total = total;
  }

  /** Draws the line where it is time to. */
  synchronized void draw() {
    long now = clock.getAsLong();
    boolean early = now - start < SILENCE.toNanos();
    boolean often = drawn > 0 && now - drawnAt < PAUSE.toNanos();
    if (closed || early || often || total == 0) {
      return;
    }
    int filled = (int) ((long) CELLS * done / total);
    String told = words.say(sentence, Map.of("done", done, "total", total));
    String line = "[" + "#".repeat(filled) + ".".repeat(CELLS - filled) + "] " + told;
    String shown = line.substring(0, Math.min(WIDTH, line.length()));
    err.print("\r" + shown + " ".repeat(Math.max(0, drawn - shown.length())));
    err.flush();
    drawn = Math.max(drawn, shown.length());
    drawnAt = now;
  }

  @Override
  public synchronized void close() {
    if (drawn > 0 && !closed) {
      err.print("\r" + " ".repeat(drawn) + "\r");
      err.flush();
    }
    closed = true;
  }

  /** The same bar, drawn beside the work again and again until it is closed. */
  Progress running() {
    Thread pencil = new Thread(this::drawUntilInterrupted, "progress");
    pencil.setDaemon(true);
    pencil.start();
    return new Running(this, pencil);
  }

  private void drawUntilInterrupted() {
    try {
      while (true) {
        Thread.sleep(PAUSE.toMillis());
        draw();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A bar and the thread that draws it. */
  private record Running(ProgressBar bar, Thread pencil) implements Progress {
    @Override
    public void filesRead(int files, int of) {
      bar.filesRead(files, of);
    }

    @Override
    public void activitiesJudged(int activities, int of) {
      bar.activitiesJudged(activities, of);
    }

    @Override
    public void close() {
      bar.close();
      pencil.interrupt();
      try {
        pencil.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
