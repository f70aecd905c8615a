package lync.encryption.wire.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.KeyMaker;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.tls.EndView;
import lync.encryption.wire.tls.Party;

/**
 * The abstraction: what the ends of a deployment really are, in the words and under the names of {@link ModelValues}. What has no counterpart, or was
 * not executed, has no value here.
 */
final class Observed {

  private static final String NONE = "None";

  private final LyncModel model;
  private final Network network;
  private final Connections connections;
  private final Mail mail;
  private final Parts parts;
  private final Attacker attacker;
  private final RelayPool relay;
  private final Calls calls;
  private final MediaFlow media;
  private final Counterparts counterparts;
  private final Map<String, Object> values = new TreeMap<>();

  private Observed(LyncModel model, Parts parts, Mail mail) {
    this.model = model;
    this.parts = parts;
    this.mail = mail;
    network = parts.network();
    connections = parts.connections();
    attacker = parts.attacker();
    relay = parts.relay();
    calls = parts.calls();
    media = parts.media();
    counterparts = parts.counterparts();
  }

  static Map<String, Object> of(LyncModel model, Parts parts, Mail mail) {
    Observed observed = new Observed(model, parts, mail);
    observed.ends();
    if (observed.counterparts.withoutMessages().isEmpty()) {
      observed.messages();
      observed.registrations();
    }
    if (observed.counterparts.withoutCalls().isEmpty()) {
      observed.calls();
    }
    if (observed.counterparts.withoutPackets().isEmpty()) {
      observed.streams(observed::stream);
    }
    observed.administration();
    observed.knowledge();
    mail.early().ifPresent(observed::early);
    observed.values.put("trunkWarned", observed.connections.trunkWarned());
    return observed.values;
  }

  /** What the second implementation of SRTP makes of the streams, where there is one. */
  static Map<String, Object> secondOpinion(LyncModel model, Parts parts, Mail mail) {
    Observed observed = new Observed(model, parts, mail);
    if (observed.counterparts.withoutPackets().isEmpty()) {
      observed.streams((call, side) -> parts.media().stream(call, side).second()
          .ifPresent(ear -> observed.received(call, side, ear)));
    }
    return observed.values;
  }

  private void ends() {
    for (Link link : model.universe().links()) {
      if (link.isHonest()) {
        end("initiator", link, Party.Initiator);
        values.put("initiator[" + link + "][farEnd]", farEnd(link).name());
        values.put("initiator[" + link + "][retries]", connections.retries(link));
      }
      end("responder", link, Party.Responder);
    }
  }

  /** Who is really at the other end of what an initiator has; one that has given up has nobody there. */
  private FarEnd farEnd(Link link) {
    return connections.on(link).filter(attempt -> attempt.initiator().phase() != Phase.Refused).map(Attempt::farEnd).orElse(FarEnd.Genuine);
  }

  /** One end as its participant has it: where the attacker has taken its place, the participant knows of no connection. */
  private void end(String variable, Link link, Party party) {
    Optional<Attempt> attempt = connections.on(link).filter(each -> !each.attackerAt(party));
    EndView view = attempt.map(each -> each.view(party)).orElse(EndView.in(Phase.Idle));
    String name = variable + "[" + link + "]";
    values.put(name + "[phase]", view.phase().name());
    values.put(name + "[transport]", attempt.map(Attempt::transport).orElse(Transport.TCP).name());
    values.put(name + "[suite]", view.suite().name());
    values.put(name + "[certificate]", network.pki().kindOf(view.certificate()).map(Certificate::name).orElse("unknown"));
    values.put(name + "[requested]", view.requested());
    values.put(name + "[reason]", view.reason().name());
  }

  private void messages() {
    for (int m = 1; m <= model.universe().messages(); m++) {
      if (mail.omission(m).isEmpty()) {
        Letter letter = parts.letters().of(m);
        values.put("message[" + m + "][phase]", letter.phase().name());
        values.put("message[" + m + "][position]", letter.position());
        values.put("message[" + m + "][reason]", letter.reason().name());
        values.put("payload[" + m + "][form]", letter.payload().form().name());
        values.put("payload[" + m + "][generation]", letter.payload().generation());
        values.put("signedIn[" + m + "][issued]", letter.issued().map(Link::name).orElse(NONE));
        values.put("signedIn[" + m + "][delivered]", letter.deliveredOver().map(Link::name).orElse(NONE));
        for (Link link : model.universe().links()) {
          values.put("carried[" + m + "][" + link + "]", letter.carried().getOrDefault(link, Carriage.None).name());
        }
      }
    }
  }

  private void registrations() {
    for (Participant client : Participant.values()) {
      if (client.isOwnClient()) {
        values.put("registration[" + client + "]", parts.registrar().of(client).map(Link::name).orElse(NONE));
      }
    }
  }

  private void calls() {
    for (int c = 1; c <= Scenario.CALLS; c++) {
      CallRecord record = calls.record(c);
      for (Side side : Side.values()) {
        values.put("unwrapped[" + c + "][" + side + "]", record.end(side).unwrapped());
      }
      String name = "call[" + c + "]";
      values.put(name + "[phase]", record.phase().name());
      values.put(name + "[reason]", record.reason().name());
      values.put(name + "[offered]", record.offered(false).name());
      values.put(name + "[answered]", record.answered(false).name());
      values.put(name + "[reoffered]", record.offered(true).name());
      values.put(name + "[reanswered]", record.answered(true).name());
      values.put(name + "[callerMedia]", record.end(Side.Caller).media().name());
      values.put(name + "[calleeMedia]", record.end(Side.Callee).media().name());
      values.put(name + "[suite]", record.suite().map(Calls::standing).orElse(Suite.None).name());
      values.put(name + "[bypassed]", record.bypassed());
    }
  }

  private void streams(BiConsumer<Integer, Side> what) {
    for (int c = 1; c <= Scenario.CALLS; c++) {
      for (Side side : Side.values()) {
        what.accept(c, side);
      }
    }
  }

  private void stream(int call, Side side) {
    String name = "[" + call + "][" + side + "]";
    StreamRecord stream = media.stream(call, side);
    for (int k = 0; k < model.universe().packets(); k++) {
      int index = k;
      List<MediaPacket> sent = stream.sent().stream().filter(packet -> packet.index() == index).toList();
      values.put("sent" + name + "[" + k + "][form]", sent.isEmpty() ? Media.None.name() : sent.get(sent.size() - 1).form().name());
      values.put("sent" + name + "[" + k + "][times]", sent.size());
    }
    received(call, side, stream.ear());
  }

  private void received(int call, Side side, Ear<?> ear) {
    String name = "[" + call + "][" + side + "]";
    for (int k = 0; k < model.universe().packets(); k++) {
      values.put("accepted" + name + "[" + k + "]", ear.accepted(k));
    }
    values.put("window" + name + "[highest]", ear.highest());
    values.put("window" + name + "[below]", ear.below());
    values.put("alien" + name + "[forged]", ear.forged());
    values.put("alien" + name + "[reflected]", ear.reflected());
  }

  /** All that is compared of messages once one was sent before its time: that it was, and what the attacker saw of it. */
  private void early(Mail.Early early) {
    Letter letter = parts.letters().of(early.message());
    values.put("carried[" + early.message() + "][" + early.link() + "]", letter.carried().getOrDefault(early.link(), Carriage.None).name());
    Term sealed = model.setting().terms().sealed(early.message(), early.link());
    values.put(ModelValues.known(sealed), attacker.hasRecords(early.message(), early.link()));
  }

  private void administration() {
    boolean followed = counterparts.withoutCalls().isEmpty();
    for (Participant site : followed ? network.design().levels().keySet() : Set.<Participant>of()) {
      values.put("level[" + site + "]", parts.policy().level(site).name());
    }
    values.put("credentials[generation]", relay.generation());
    values.put("credentials[first]", relay.state(1).name());
    values.put("credentials[second]", relay.state(2).name());
  }

  private void knowledge() {
    for (Term term : model.setting().terms().all()) {
      switch (term.kind()) {
        case TrafficSecret -> values.put(ModelValues.known(term), attacker.canOpen(Link.valueOf(term.name())));
        case Content -> {
          if (mail.omission(term.number()).isEmpty()) {
            values.put(ModelValues.known(term), mail.readByAttacker(term.number()));
          }
        }
        case Sealed -> {
          if (mail.omission(term.number()).isEmpty()) {
            values.put(ModelValues.known(term), attacker.hasRecords(term.number(), Link.valueOf(term.name())));
          }
        }
        case Credential -> {
          if (counterparts.withoutMessages().isEmpty()) {
            values.put(ModelValues.known(term),
                relay.issued(Participant.valueOf(term.name()), term.generation()).stream().anyMatch(each -> attacker.hasRead(each.password())));
          }
        }
        case Wrapped -> {
          if (counterparts.withoutMessages().isEmpty()) {
            values.put(ModelValues.known(term), wrapped(term.number(), Side.valueOf(term.name()), term.generation()).anyMatch(attacker::hasRead));
          }
        }
        case SessionKey -> {
          if (counterparts.withoutCalls().isEmpty()) {
            values.put(ModelValues.known(term), knowsKey(term.number(), KeyMaker.valueOf(term.name())));
          }
        }
        case Packet -> {
          if (counterparts.withoutPackets().isEmpty()) {
            values.put(ModelValues.known(term), sawPacket(term.number(), Side.valueOf(term.name()), term.generation()));
          }
        }
        case Media -> {
          if (counterparts.withoutPackets().isEmpty()) {
            values.put(ModelValues.known(term), media.readByAttacker(term.number(), Side.valueOf(term.name()), term.generation()));
          }
        }
      }
    }
  }

  private boolean sawPacket(int call, Side side, int index) {
    return media.stream(call, side).sent().stream().filter(packet -> packet.index() == index)
        .anyMatch(packet -> attacker.packets(call, side).contains(packet.octets()));
  }

  private Stream<byte[]> wrapped(int call, Side side, int generation) {
    return relay.wrapped(new RelayPool.WrappedFor(call, side, generation)).stream();
  }

  private boolean knowsKey(int call, KeyMaker maker) {
    return switch (maker) {
      case Caller -> calls.keysOf(call, Side.Caller).anyMatch(attacker::knows);
      case Callee -> calls.keysOf(call, Side.Callee).anyMatch(attacker::knows);
      case Relay -> relay.key(call).filter(attacker::knows).isPresent();
    };
  }
}
