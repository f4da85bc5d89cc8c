package se.samklang.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No run uses a network: it loads nothing that could, and does the same where there is none. */
@DisabledOnOs(OS.WINDOWS)
class NoNetworkIT {
  /** Whoever opens a connection or looks up a name, by whatever way Java has, loads one of them. */
  private static final Pattern NETWORK =
      Pattern.compile(
          "java\\.net\\.(Socket|ServerSocket|DatagramSocket|Inet[46]AddressImpl|HttpURLConnection)"
              + "|sun\\.nio\\.ch\\.(NioSocket|SocketChannel|ServerSocketChannel|DatagramChannel)Impl"
              + "|(sun\\.net\\.www\\.protocol\\.(http|https|ftp)|java\\.net\\.http"
              + "|jdk\\.internal\\.net\\.http|javax\\.naming|java\\.rmi)\\..*");

  private static final String EVERY_INPUT =
      "examples/incomplete-plan/input examples/excel-workbook/sound-plan/input"
          + " src/test/resources/goldens/input/hostile.yaml";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check INPUT -o json=DIR/a -o sarif=DIR/b -o junit=DIR/c -o github=DIR/d -o gitlab=DIR/e"
            + " -o csv=DIR/f -o xlsx=DIR/g -o markdown=DIR/h -o html=DIR/i",
        "report --year 2016 examples/annual-report/input -o pdf=DIR/a.pdf -o html=DIR/b -o xlsx=DIR/c"
            + " -o markdown=DIR/d -o json=DIR/e",
        "suggest INPUT",
        "reply INPUT --to DIR/reply",
        "init DIR/templates",
        "explain owner-unclear",
        "rules --coverage",
        "strategy check ronneby-2016-2017",
        "schema"
      })
  void nothingThatReachesOutIsLoaded(String command) throws IOException {
    Path log = folder.resolve("classes.log");
    List<String> arguments = arguments(command);
    Launched run =
        Launched.of(
            Map.of("JAVA_OPTS", "-Xlog:class+load:file=" + log), arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isBetween(0, 1);
    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded).as("a log of classes").hasSizeGreaterThan(1000);
    assertThat(loaded.stream().filter(line -> NETWORK.matcher(name(line)).matches())).isEmpty();
  }

  /** Where the kernel can be asked for a room without a network. */
  @Test
  void withoutANetworkTheOutputIsTheSame() throws Exception {
    assumeTrue(command("unshare", "-rn", "true"), "no network of its own here");
    List<String> check = arguments("check INPUT --as-of 2016-06-30 -f json");
    List<String> apart = new ArrayList<>(List.of("-rn", Launched.LAUNCHER.toString()));
    apart.addAll(check);
    Launched without =
        Launched.of(
            Path.of("/usr/bin/unshare"),
            Path.of("").toAbsolutePath(),
            new byte[0],
            Map.of(),
            apart.toArray(String[]::new));
    assertThat(without).isEqualTo(Launched.of(Map.of(), check.toArray(String[]::new)));
  }

  private List<String> arguments(String command) {
    String filled = command.replace("INPUT", EVERY_INPUT).replace("DIR", folder.toString());
    return List.of(filled.split(" "));
  }

  private static String name(String line) {
    String[] parts = line.trim().split(" ");
    return parts.length > 1 ? parts[1] : "";
  }

  private static boolean command(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
