package lync.encryption.wire.run;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;
import lync.encryption.wire.capture.Addresses;
import lync.encryption.wire.capture.Capture;
import lync.encryption.wire.capture.Host;
import lync.encryption.wire.capture.KeyLog;
import lync.encryption.wire.capture.Socket;
import lync.encryption.wire.capture.TcpStream;
import lync.encryption.wire.pki.BouncyCastle;
import lync.encryption.wire.pki.Cryptography;
import lync.encryption.wire.pki.Names;
import lync.encryption.wire.pki.Pki;
import lync.encryption.wire.tls.Endpoints;
import lync.encryption.wire.tls.TlsVersion;

/**
 * The deployment of a design, set up to run: certificates, ends, addresses, and what is recorded of the traffic. Not safe for use by several threads.
 */
final class Network {

  private final Design design;
  private final Set<Fault> faults;
  private final TlsVersion version;
  private final Pki pki;
  private final Endpoints endpoints;
  private final Addresses addresses;
  private final Capture capture = new Capture(Pki.DOCUMENT_DATE);
  private final KeyLog keys = new KeyLog();

  /** @param faults those that the implementations have; the design's own mean nothing here */
  Network(Design design, Set<Fault> faults, TlsVersion version, long seed) {
    this.design = design;
    this.faults = Set.copyOf(faults);
    this.version = version;
    pki = new Pki(new BouncyCastle(seed), Names.standard(), Pki.DOCUMENT_DATE);
    endpoints = new Endpoints(design, faults, pki);
    addresses = new Addresses(design.zone());
  }

  Design design() {
    return design;
  }

  boolean has(Fault fault) {
    return faults.contains(fault);
  }

  TlsVersion version() {
    return version;
  }

  Pki pki() {
    return pki;
  }

  Cryptography cryptography() {
    return pki.cryptography();
  }

  Endpoints endpoints() {
    return endpoints;
  }

  Addresses addresses() {
    return addresses;
  }

  Capture capture() {
    return capture;
  }

  KeyLog keys() {
    return keys;
  }

  /** Where an end of a call has its media: of two calls at once each has a port of its own, and the next one free for RTCP (RFC 3550 11). */
  Socket media(int call, Participant end) {
    return new Socket(addresses.of(end), Addresses.FIRST_RELAYED + 2 * (Scenario.CALLS * end.ordinal() + call - 1));
  }

  /** Where the two ends of a link stand. */
  Stream<Zone> zones(Link link) {
    Map<Participant, Zone> zones = design.zone();
    return Stream.of(zones.get(link.initiator()), zones.get(link.responder()));
  }

  /** Whether the attacker reads what crosses a link. */
  boolean tapped(Link link) {
    return zones(link).anyMatch(design.tapped()::contains);
  }

  /** The addresses in the zones that the attacker taps, its own included. */
  Set<Host> tappedHosts() {
    return Stream.concat(
        design.zone().entrySet().stream().filter(entry -> design.tapped().contains(entry.getValue())).map(entry -> addresses.of(entry.getKey())),
        design.tapped().stream().map(addresses::attacker)).collect(Collectors.toSet());
  }

  /** Opens a TCP connection; who takes the responder's place on the way has its address as well. */
  TcpStream connect(Link link, Transport transport) {
    return capture.connect(link.isHonest() ? addresses.of(link.initiator()) : attacker(link), addresses.listener(link, transport));
  }

  private Host attacker(Link link) {
    return addresses.attacker(zones(link).filter(design.tapped()::contains).findFirst().orElse(design.zone().get(link.responder())));
  }
}
