package se.samklang.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal. */
public final class Sha256 {
  private Sha256() {}

  public static String of(byte[] bytes) {
    return of(digest(), bytes);
  }

  /** Of what a digest was fed. */
  public static String of(MessageDigest fed) {
    return of(fed, new byte[0]);
  }

  private static String of(MessageDigest digest, byte[] rest) {
    return HexFormat.of().formatHex(digest.digest(rest));
  }

  /** A digest to be fed piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
