package se.samklang.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What others have made of the distribution is told: in the SBOM and, with licences, for people.
 */
class ThirdPartyIT {
  private static final Path NOTICE = Path.of("docs/third-party.md");
  private static final Path SBOM = Launched.HOME.resolve("samklang.cdx.json");

  /** What licences we have looked at and found to fit; another one is to be looked at first. */
  private static final List<String> LICENCES =
      List.of(
          "Apache-2.0",
          "MIT",
          "BSD-3-Clause",
          "BSD licence",
          "EPL-2.0",
          "LGPL-2.1-or-later",
          "GNU Lesser General Public License");

  @Test
  void everyLibraryStandsInTheSbom() throws IOException {
    assertThat(components().keySet()).containsAll(jars());
  }

  @Test
  void theSbomDoesNotTellWhenItWasMade() throws IOException {
    assertThat(Files.readString(SBOM)).doesNotContain("timestamp").doesNotContain("serialNumber");
  }

  @Test
  void everyLibraryStandsInTheNotice() throws IOException {
    StringBuilder notice =
        new StringBuilder(
            """
            # Third-party software

            What the distribution holds beside Samklang itself, which is under Apache-2.0 (`LICENSE`). The licences' \
            texts stand in the libraries. `lib/compiler` is loaded for rules of one's own alone. The fonts DejaVu Sans \
            are under the licence in `samklang.jar`, `se/samklang/pdf/LICENSE-DejaVu.txt`. `samklang.cdx.json`, in the \
            distribution, tells the same to programs (CycloneDX).

            | library | licence |
            | --- | --- |
            """);
    Map<String, List<String>> components = components();
    for (String jar : jars()) {
      List<String> licences = components.get(jar);
      assertThat(licences).as(jar).isNotEmpty().isSubsetOf(LICENCES);
      notice.append("| %s | %s |\n".formatted(jar, String.join(" or ", licences)));
    }
    if (Boolean.getBoolean("samklang.update")) {
      Files.writeString(NOTICE, notice);
    }
    assertThat(NOTICE).hasContent(notice.toString());
    assertThat(Launched.HOME.resolve("third-party.md")).hasSameTextualContentAs(NOTICE);
  }

  /** Licences by the name of the jar, without its ending. */
  private static Map<String, List<String>> components() throws IOException {
    Map<String, List<String>> components = new TreeMap<>();
    for (JsonNode component : new ObjectMapper().readTree(SBOM.toFile()).get("components")) {
      List<String> licences = new ArrayList<>();
      for (JsonNode each : component.path("licenses")) {
        JsonNode licence = each.path("license");
        licences.add(licence.path(licence.has("id") ? "id" : "name").asText());
      }
      String name = component.get("name").asText() + "-" + component.get("version").asText();
      components.put(name, licences);
    }
    return components;
  }

  private static List<String> jars() throws IOException {
    try (Stream<Path> files = Files.walk(Launched.HOME.resolve("lib"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar") && !name.equals("samklang.jar"))
          .map(name -> name.substring(0, name.length() - ".jar".length()))
          .sorted()
          .toList();
    }
  }
}
