package lync.encryption.wire.run;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lync.encryption.model.LyncModel;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
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
  private final Attacker attacker;
  private final Map<String, Object> values = new TreeMap<>();

  private Observed(LyncModel model, Network network, Connections connections, Mail mail, Attacker attacker) {
    this.model = model;
    this.network = network;
    this.connections = connections;
    this.mail = mail;
    this.attacker = attacker;
  }

  static Map<String, Object> of(LyncModel model, Network network, Connections connections, Mail mail, Attacker attacker) {
    Observed observed = new Observed(model, network, connections, mail, attacker);
    observed.ends();
    observed.messages();
    observed.registrations();
    observed.knowledge();
    observed.values.put("trunkWarned", connections.trunkWarned());
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
      if (mail.withoutCounterpart(m).isEmpty()) {
        Letter letter = mail.letter(m);
        values.put("message[" + m + "][phase]", letter.phase().name());
        values.put("message[" + m + "][position]", letter.position());
        values.put("message[" + m + "][reason]", letter.reason().name());
        for (Link link : model.universe().links()) {
          values.put("carried[" + m + "][" + link + "]", letter.carried().getOrDefault(link, Carriage.None).name());
        }
      }
    }
  }

  private void registrations() {
    for (Participant client : Participant.values()) {
      if (client.isOwnClient()) {
        values.put("registration[" + client + "]", mail.registrar().of(client).map(Link::name).orElse(NONE));
      }
    }
  }

  private void knowledge() {
    for (Term term : model.setting().terms().all()) {
      switch (term.kind()) {
        case TrafficSecret -> values.put(ModelValues.known(term), attacker.canOpen(Link.valueOf(term.name())));
        case Content -> {
          if (mail.withoutCounterpart(term.number()).isEmpty()) {
            values.put(ModelValues.known(term), mail.readByAttacker(term.number()));
          }
        }
        case Sealed -> {
          if (mail.withoutCounterpart(term.number()).isEmpty()) {
            values.put(ModelValues.known(term), attacker.hasRecords(term.number(), Link.valueOf(term.name())));
          }
        }
        case SessionKey, Wrapped, Credential, Packet, Media -> { }
      }
    }
  }
}
