package se.samklang.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What another thread makes, while whoever will need it goes on. */
final class Beside<T> {
  private final FutureTask<T> task;
  private final Thread thread;

  Beside(Callable<T> maker) {
    task = new FutureTask<>(maker);
    thread = new Thread(task, "beside");
    thread.setDaemon(true);
    // What it fails by is told by whoever waits for it.
    thread.setUncaughtExceptionHandler((failed, fault) -> {});
    thread.start();
  }

  /** What was made, once it is; fails as its maker did. */
  T get() {
    try {
      thread.join();
      if (!task.isDone()) {
        throw new OutOfMemoryError("a thread could not even say why it ended");
      }
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }
}
