package lync.encryption.wire.capture;

import java.util.Arrays;
import lync.encryption.wire.tls.Party;
import lync.encryption.wire.tls.Tap;

/** One TCP connection in a capture. What either side sends becomes segments, and the other side acknowledges them. */
public final class TcpStream implements Tap {

  /** Sequence numbers of different connections start far apart. */
  private static final int SPREAD = 0x9E3779B9;
  private static final byte[] NOTHING = {};

  private final Capture capture;
  private final Socket[] sockets;
  private final int[] next = new int[2];
  private boolean over;

  TcpStream(Capture capture, Socket client, Socket server, int number) {
    this.capture = capture;
    sockets = new Socket[] {client, server};
    next[0] = SPREAD * (2 * number + 1);
    next[1] = SPREAD * (2 * number + 2);
  }

  void open() {
    segment(Party.Initiator, Packets.SYN, NOTHING);
    segment(Party.Responder, Packets.SYN | Packets.ACK, NOTHING);
    segment(Party.Initiator, Packets.ACK, NOTHING);
  }

  /** Where a side is. */
  public Socket socket(Party party) {
    return sockets[party.ordinal()];
  }

  @Override
  public void sent(Party from, byte[] bytes) {
    if (over) {
      throw new IllegalStateException("the connection between " + sockets[0] + " and " + sockets[1] + " is over");
    }
    for (int at = 0; at < bytes.length; at += Packets.SEGMENT) {
      byte[] data = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + Packets.SEGMENT));
      boolean last = at + Packets.SEGMENT >= bytes.length;
      segment(from, last ? Packets.PSH | Packets.ACK : Packets.ACK, data);
    }
    if (bytes.length > 0) {
      segment(from.other(), Packets.ACK, NOTHING);
    }
  }

  /** Both sides take leave, the given one first. */
  public void close(Party first) {
    if (!over) {
      segment(first, Packets.FIN | Packets.ACK, NOTHING);
      segment(first.other(), Packets.FIN | Packets.ACK, NOTHING);
      segment(first, Packets.ACK, NOTHING);
      over = true;
    }
  }

  /** One side breaks the connection off. */
  public void reset(Party by) {
    if (!over) {
      segment(by, Packets.RST | Packets.ACK, NOTHING);
      over = true;
    }
  }

  private void segment(Party from, int flags, byte[] data) {
    int sender = from.ordinal();
    int acknowledged = (flags & Packets.ACK) != 0 ? next[1 - sender] : 0;
    capture.add(Packets.tcp(capture.nextIdentification(), sockets[sender], sockets[1 - sender], next[sender], acknowledged, flags, data));
    next[sender] += data.length + ((flags & (Packets.SYN | Packets.FIN)) != 0 ? 1 : 0);
  }
}
