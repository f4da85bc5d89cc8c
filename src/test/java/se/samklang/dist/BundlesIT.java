package se.samklang.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The zip and the image that the profile {@code bundles} makes, each started with no other Java in
 * sight: the zip from a folder, the image from its unpacked layers.
 */
@EnabledIfSystemProperty(named = "samklang.bundle", matches = ".+")
class BundlesIT {
  private static final Path PLAN = Path.of("examples/incomplete-plan/input").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void theZipRunsWithoutAnyJava() throws Exception {
    command("unzip", "-q", System.getProperty("samklang.bundle"), "-d", folder.toString());
    Path launcher = folder.resolve("samklang/bin/samklang");
    Map<String, String> bare = Map.of("PATH", "/nowhere", "JAVA_HOME", "/nowhere", "LANG", "sv_SE");
    Launched run =
        Launched.of(launcher, folder, new byte[0], bare, "check", PLAN.toString(), "--quiet");
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("måste åtgärdas");
    Launched reply =
        Launched.of(launcher, folder, new byte[0], bare, "reply", PLAN.toString(), "--to", "svar");
    assertThat(reply.code()).as(reply.err()).isZero();
    assertThat(folder.resolve("svar/utbildningsnamnden-2016-2017-att-atgarda.xlsx"))
        .isNotEmptyFile();
  }

  @Test
  void theImageRunsAsNobodySpecial() throws Exception {
    command("tar", "-xf", System.getProperty("samklang.image"), "-C", folder.toString());
    JsonNode manifest =
        new ObjectMapper().readTree(folder.resolve("manifest.json").toFile()).get(0);
    JsonNode config =
        new ObjectMapper().readTree(folder.resolve(manifest.get("Config").asText()).toFile());
    assertThat(config.at("/config/User").asText()).isEqualTo("65532:65532");
    assertThat(config.at("/config/WorkingDir").asText()).isEqualTo("/plans");
    assertThat(config.at("/config/Entrypoint/0").asText()).isEqualTo("/opt/samklang/bin/samklang");
    Path root = Files.createDirectory(folder.resolve("root"));
    for (JsonNode layer : manifest.get("Layers")) {
      command("tar", "-xf", folder.resolve(layer.asText()).toString(), "-C", root.toString());
    }
    assertThat(root.resolve("app")).as("the program stands in it once").doesNotExist();
    assumeTrue(System.getProperty("user.name").equals("root"), "only root may change its root");
    Files.createDirectory(root.resolve("dev"));
    command("mknod", "-m", "666", root.resolve("dev/null").toString(), "c", "1", "3");
    Files.copy(PLAN.resolve("utbildningsnamnden-2016-2017.yaml"), root.resolve("plans/plan.yaml"));
    // A changed root has no /proc, by which Java finds its own libraries in a container.
    String run =
        "export LD_LIBRARY_PATH=/opt/samklang/runtime/lib PATH=/opt/samklang/bin:/bin LC_ALL=C.UTF-8;"
            + " mkdir /tmp/plans;"
            + " cat /plans/plan.yaml > \"/tmp/plans/$(printf 'utbildningsn\\303\\244mnden.yaml')\";"
            + " cd /tmp; "
            + config.at("/config/Entrypoint/0").asText()
            + " check plans --output json=/tmp/result.json; echo $? > /tmp/code";
    command("chroot", "--userspec=65532:65532", root.toString(), "/bin/sh", "-c", run);
    assertThat(Files.readString(root.resolve("tmp/code")).strip()).isEqualTo("1");
    assertThat(Files.readString(root.resolve("tmp/result.json")))
        .contains("plans/utbildningsnämnden.yaml");
  }

  private static void command(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
  }
}
