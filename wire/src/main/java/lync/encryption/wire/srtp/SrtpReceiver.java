package lync.encryption.wire.srtp;

/** The receiver's end of one stream. */
public interface SrtpReceiver {

  /** Judges what came in, whatever it is; a packet that is not accepted changes nothing (C18d). */
  Reception receive(byte[] packet);
}
