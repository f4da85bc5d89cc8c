package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice without a window: another program that reads and writes workbooks. */
record LibreOffice(Path folder) {

  /** With a folder for what it makes; CI has to have it installed, elsewhere tests do without. */
  static LibreOffice in(Path folder) {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
    assertThat(installed || System.getenv("CI") == null)
        .as("CI installs LibreOffice; without it nothing here is tried")
        .isTrue();
    assumeTrue(installed, "LibreOffice is not installed");
    return new LibreOffice(folder);
  }

  /** Opens a file and saves it in another format, under the same name with another ending. */
  Path converted(Path file, String format, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.add("--headless");
    command.addAll(List.of(options));
    command.addAll(List.of("--convert-to", format, "--outdir", folder.toString()));
    command.add(file.toString());
    Process office =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", "." + format);
    assertThat(folder.resolve(name)).isRegularFile();
    return folder.resolve(name);
  }
}
