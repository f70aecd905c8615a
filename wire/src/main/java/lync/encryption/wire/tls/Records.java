package lync.encryption.wire.tls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts what an end sent into TLS records (RFC 8446 §5.1). */
final class Records {

  private static final int HEADER = 5;

  private Records() {}

  /** @param bytes whole records, one after the other */
  static List<byte[]> of(byte[] bytes) {
    List<byte[]> records = new ArrayList<>();
    int start = 0;
    while (start < bytes.length) {
      int length = (bytes[start + 3] & 0xFF) << 8 | bytes[start + 4] & 0xFF;
      int end = start + HEADER + length;
      records.add(Arrays.copyOfRange(bytes, start, end));
      start = end;
    }
    return records;
  }
}
