package se.samklang.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What another thread makes, while whoever will need it goes on. */
final class Beside<T> {
  private final FutureTask<T> task;

  Beside(Callable<T> maker) {
    task = new FutureTask<>(maker);
    Thread thread = new Thread(task, "beside");
    thread.setDaemon(true);
    thread.start();
  }

  /** What was made, once it is; fails as its maker did. */
  T get() {
    try {
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
