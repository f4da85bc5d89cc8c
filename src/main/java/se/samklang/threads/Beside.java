package se.samklang.threads;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** What another thread makes, while whoever will need it goes on. */
public final class Beside<T> {
  private final FutureTask<T> task;
  private final Thread thread;

  /** Begins at once. A run that ends does not wait for it. */
  public Beside(Supplier<T> maker) {
    task = new FutureTask<>(maker::get);
    thread = new Thread(task, "beside");
    thread.setDaemon(true);
    // What it fails by is told by whoever asks for what it makes.
    thread.setUncaughtExceptionHandler((failed, fault) -> {});
    thread.start();
  }

  /** Waits until the thread has ended, however. */
  public void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** What was made, once it is; fails as its maker did. */
  public T get() {
    await();
    if (!task.isDone()) {
      throw new OutOfMemoryError("a thread could not even say why it ended");
    }
    try {
      return task.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while waiting", e);
  }
}
