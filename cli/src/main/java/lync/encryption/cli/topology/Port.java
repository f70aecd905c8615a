package lync.encryption.cli.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A port that a service listens on, or in the documents' words that a component of it owns.
 *
 * @param owner the component, without {@code urn:component:} in front; an application with {@code application:}
 * @param usage what the component does there
 * @param side the interface: Primary, Internal, External or Pstn
 * @param number the first, of several in a row
 */
record Port(String owner, String usage, String side, int number, int range, Protocol protocol, Element element) {

  /** What is spoken at a port, as the documents spell it. */
  enum Protocol {
    Mtls, Tls, Tcp, Udp, TcpOrUdp, Http, Https;

    static Optional<Protocol> of(String word) {
      return Arrays.stream(values()).filter(protocol -> protocol.name().equals(word)).findFirst();
    }

    static List<String> words() {
      return Arrays.stream(values()).map(Protocol::name).toList();
    }

    /** Whether what crosses it can be read by anybody on the way. */
    boolean clear() {
      return this == Tcp || this == Udp || this == TcpOrUdp || this == Http;
    }
  }

  /** "Registrar SipServer, Primary 5061 Mtls". */
  String words() {
    return owner + " " + usage + ", " + side + " " + number + (range > 1 ? "-" + (number + range - 1) : "") + " " + protocol;
  }
}
