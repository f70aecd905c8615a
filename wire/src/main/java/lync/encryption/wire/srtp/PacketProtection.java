package lync.encryption.wire.srtp;

import java.security.GeneralSecurityException;
import java.util.Optional;

/** Encrypts and authenticates a packet at a given index: the transform of a suite, which remembers nothing between packets. */
interface PacketProtection {

  /**
   * @param packet not protected
   * @param index of 48 bits: roll-over counter and sequence number
   * @return the protected packet
   */
  byte[] seal(RtpPacket packet, long index) throws GeneralSecurityException;

  /**
   * @param packet protected, with room for the tag
   * @param index of 48 bits
   * @return the packet without protection; empty if the tag is wrong
   */
  Optional<byte[]> open(RtpPacket packet, long index) throws GeneralSecurityException;

  /** As {@link #open}, but whatever the tag. */
  byte[] openUnchecked(RtpPacket packet, long index) throws GeneralSecurityException;

  /** Writes stream and index into an initialisation vector, over the salt that is there already. */
  static byte[] mixedIn(byte[] vector, int ssrcAt, int ssrc, long index) {
    for (int i = 0; i < 4; i++) {
      vector[ssrcAt + i] ^= (byte) (ssrc >>> 24 - 8 * i);
    }
    for (int i = 0; i < 6; i++) {
      vector[ssrcAt + 4 + i] ^= (byte) (index >>> 40 - 8 * i);
    }
    return vector;
  }
}
