package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides show commands that work, pictures that are there, and words that the program uses. */
class GuidesTest {
  private static final Path DOCS = Path.of("docs");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+\\]\\(([^)]+)\\)");

  @TempDir Path folder;

  @Test
  void theCoordinatorsCommandsWorkInTheirOrder() throws IOException {
    Path plans = Path.of("examples/excel-workbook");
    Desk desk =
        new Desk(folder)
            .file("inkommet/un.xlsx", plan(plans.resolve("incomplete-plan")))
            .file("rattat/un.xlsx", plan(plans.resolve("sound-plan")));
    List<Integer> codes = new ArrayList<>();
    for (String line : Files.readAllLines(DOCS.resolve("lathund-samordnare.md"))) {
      if (line.startsWith("    samklang ")) {
        codes.add(desk.run(arguments(line)).code());
      }
    }
    assertThat(codes)
        .as("made, rejected, replied, accepted, replied, made, rejected")
        .containsExactly(0, 1, 0, 0, 0, 0, 1);
    assertThat(folder.resolve("mallar/handlingsplan.xlsx")).isRegularFile();
    assertThat(Files.readString(folder.resolve("svar2/brev-un-2016.txt")))
        .contains("är komplett")
        .contains(" lösta, 0 kvar, 0 nya");
  }

  private static byte[] plan(Path example) throws IOException {
    return Files.readAllBytes(example.resolve("input/utbildningsnamnden.xlsx"));
  }

  private static String[] arguments(String line) {
    List<String> arguments = new ArrayList<>();
    for (String word : line.strip().split(" ")) {
      boolean path =
          word.contains("/") || List.of("mallar", "svar", "svar2", "utskick").contains(word);
      arguments.add(path ? "./" + word : word);
    }
    arguments.remove("samklang");
    if (arguments.get(0).equals("check") || arguments.get(0).equals("reply")) {
      arguments.addAll(List.of("--as-of=2016-06-30", "--lang=sv"));
    } else if (arguments.get(0).equals("report")) {
      arguments.addAll(List.of("--as-of=2017-03-31", "--lang=sv"));
    }
    return arguments.toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lathund-samordnare.md", "lathund-sekreterare.md"})
  void picturesAreThere(String guide) throws IOException {
    Matcher picture = PICTURE.matcher(Files.readString(DOCS.resolve(guide)));
    int pictures = 0;
    while (picture.find()) {
      pictures++;
      assertThat(DOCS.resolve(picture.group(1))).isRegularFile();
    }
    assertThat(pictures).isGreaterThanOrEqualTo(3);
  }

  /** One page each: what is printed and kept beside the screen. */
  @ParameterizedTest
  @ValueSource(strings = {"lathund-samordnare.md", "lathund-sekreterare.md"})
  void aGuideIsOnePage(String guide) throws IOException {
    assertThat(Files.readAllLines(DOCS.resolve(guide))).hasSizeLessThan(75);
  }
}
