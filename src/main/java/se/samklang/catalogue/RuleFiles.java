package se.samklang.catalogue;

import java.util.SortedSet;
import se.samklang.yaml.Node;

/** The files of a {@code rules} folder, wherever they are kept. */
public interface RuleFiles {

  /** The paths of all files, relative to the folder, with {@code /}. */
  SortedSet<String> paths();

  /** Whether there is a file at that path. */
  boolean has(String path);

  /**
   * The only document of a YAML file, or a CSV file as a list of rows by header.
   *
   * @throws BrokenDataException where there is no such file or it cannot be read
   */
  Node document(String path);

  /** The SHA-256 of a file's bytes, in hexadecimal. */
  String sha256(String path);
}
