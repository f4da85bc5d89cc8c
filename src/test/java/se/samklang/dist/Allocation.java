package se.samklang.dist;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Map;
import se.samklang.Main;

/**
 * Prints how many bytes a check allocates for each file named, in a JVM of its own. The first file
 * is checked once before, so that nothing is counted that a run does once.
 */
final class Allocation {
  private Allocation() {}

  public static void main(String[] files) {
    check(files[0]);
    for (String file : files) {
      System.out.println(check(file));
    }
  }

  private static long check(String file) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    int code =
        Main.run(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            Map.of(),
            "check",
            file,
            "--threads",
            "1",
            "--format",
            "json",
            "--as-of",
            "2016-06-30");
    if (code != 1) {
      throw new IllegalStateException(file + " was to be rejected, not " + code);
    }
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }
}
