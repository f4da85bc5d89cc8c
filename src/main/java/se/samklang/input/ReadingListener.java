package se.samklang.input;

/** Is told how far reading has come. */
@FunctionalInterface
public interface ReadingListener {
  /** So many of the files are read. */
  void read(int files, int of);
}
