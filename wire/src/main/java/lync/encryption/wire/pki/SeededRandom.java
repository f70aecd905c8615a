package lync.encryption.wire.pki;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Bytes that look random and are a function of a seed and a purpose: SHA-256 of both and a counter. So that runs can be replayed; of no use where
 * anything must be kept from anybody. Not safe for use by several threads.
 */
public final class SeededRandom extends SecureRandom {

  private final transient MessageDigest sha256;
  private final byte[] prefix;
  private long counter;
  private byte[] block = {};
  private int used;

  public SeededRandom(long seed, String purpose) {
    super(null, null);
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    bytes.writeBytes(purpose.getBytes(StandardCharsets.UTF_8));
    prefix = bytes.toByteArray();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (used == block.length) {
        sha256.update(prefix);
        block = sha256.digest(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
        used = 0;
      }
      bytes[i] = block[used++];
    }
  }

  @Override
  public byte[] generateSeed(int length) {
    byte[] bytes = new byte[length];
    nextBytes(bytes);
    return bytes;
  }

  /** Has no effect: what comes is settled by the seed given at first. */
  @Override
  public void setSeed(byte[] ignored) {}

  /** Has no effect: what comes is settled by the seed given at first. */
  @Override
  public void setSeed(long ignored) {}

  @Override
  public String getAlgorithm() {
    return "SHA-256 in counter mode";
  }
}
