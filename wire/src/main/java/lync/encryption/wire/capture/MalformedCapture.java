package lync.encryption.wire.capture;

import java.io.IOException;

/** A capture cannot be read. */
public final class MalformedCapture extends IOException {

  /** @param at the byte of the file at which it was noticed */
  MalformedCapture(int at, String what) {
    super("at byte " + at + ": " + what);
  }
}
