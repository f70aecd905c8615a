package lync.encryption.model.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/**
 * Design, scenario and universe with everything that they alone decide, computed once. Immutable.
 *
 * <p>Links are asked about only if they are in the universe, and message slots only if {@code 1 <= m <= universe().messages()}.
 */
public final class Setting {

  private final Design design;
  private final Scenario scenario;
  private final Universe universe;
  private final Terms terms;
  private final LinkRules[] links = new LinkRules[Link.values().length];
  private final Dialog[] dialogs = new Dialog[Scenario.CALLS + 1];
  private final Route[] routes;
  private final PayloadTerms payloads;
  private final RelayTraffic relay;
  private final List<List<Hop>> hopsOpening = new ArrayList<>();

  /**
   * @throws IllegalArgumentException if the scenario has more messages than the universe
   */
  public Setting(Design design, Scenario scenario, Universe universe) {
    this.design = design;
    this.universe = universe;
    this.scenario = padded(scenario, universe.messages());
    terms = new Terms(universe);
    for (Link link : universe.links()) {
      links[link.ordinal()] = new LinkRules(design, scenario, universe, link);
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      dialogs[call] = Dialog.of(design, this.scenario.messages(), call);
    }
    routes = new Route[universe.messages() + 1];
    for (int m = 1; m <= universe.messages(); m++) {
      routes[m] = new Route(this, m);
    }
    payloads = new PayloadTerms(this);
    relay = new RelayTraffic(this);
    for (Link link : Link.values()) {
      hopsOpening.add(hopsThatOpen(link));
    }
  }

  private static Scenario padded(Scenario scenario, int messages) {
    List<MessagePlan> plans = new ArrayList<>(scenario.messages());
    if (plans.size() > messages) {
      throw new IllegalArgumentException(plans.size() + " messages do not fit into " + messages + " slots");
    }
    plans.addAll(Collections.nCopies(messages - plans.size(), MessagePlan.UNUSED));
    return scenario.withMessages(plans);
  }

  private List<Hop> hopsThatOpen(Link link) {
    return IntStream.rangeClosed(1, universe.messages())
        .boxed()
        .flatMap(m -> IntStream.range(1, routes[m].length()).mapToObj(i -> routes[m].hop(i)))
        .filter(hop -> hop.link() == link && hop.opensLink())
        .toList();
  }

  public Design design() {
    return design;
  }

  /** The scenario, its messages padded with unused slots up to the universe's number. */
  public Scenario scenario() {
    return scenario;
  }

  public Universe universe() {
    return universe;
  }

  public Terms terms() {
    return terms;
  }

  public boolean fault(Fault fault) {
    return design.fault(fault);
  }

  public LinkRules link(Link link) {
    return links[link.ordinal()];
  }

  /** What the scenario has in a message slot. */
  public MessagePlan plan(int message) {
    return scenario.messages().get(message - 1);
  }

  /** Whether some message slot has a plan of this sort. */
  public boolean anyMessage(Predicate<MessageKind> kind) {
    return scenario.messages().stream().map(MessagePlan::kind).anyMatch(kind);
  }

  public Route route(int message) {
    return routes[message];
  }

  /** What is fixed of a call; calls are numbered from 1. */
  public Dialog dialog(int call) {
    return dialogs[call];
  }

  /** What messages carry besides their text. */
  public PayloadTerms payloads() {
    return payloads;
  }

  /** What goes to the relay service and back. */
  public RelayTraffic relay() {
    return relay;
  }

  /** The site whose encryption level a client goes by; null for a Windows Live user, for whom none is set. */
  public Participant site(Participant client) {
    return switch (client) {
      case PublicUser -> null;
      case PartnerClient -> Participant.PartnerEdge;
      default -> design.alternative(Reading.R7) ? Route.home(design, client) : Participant.FrontEnd;
    };
  }

  /**
   * The slot that may answer an offer: the one after it, if that is a possible answer to it.
   *
   * @param offer a slot with an offer, or 0
   * @return 0 if there is none
   */
  public int answerTo(int offer) {
    int next = offer + 1;
    return offer != 0 && next <= universe.messages() && plan(next).kind().isAnswer() && plan(next).kind().answers() == plan(offer).kind()
        && routes[next].possible() ? next : 0;
  }

  /** The hops for whose sake an honest link is opened. */
  public List<Hop> hopsOpening(Link link) {
    return hopsOpening.get(link.ordinal());
  }

  /** The suite that a TLS handshake ends with. */
  public Suite negotiatedSuite() {
    return design.fault(Fault.NullCipherNegotiated) ? Suite.Null : Suite.Approved;
  }

  /** What someone who sees a message cross a link under this protection gets hold of. */
  public Term wireTerm(int message, Link link, Carriage carriage) {
    boolean hidden = design.fault(Fault.ContentSealedOnTcp) && plan(message).kind() == MessageKind.InstantMessage;
    return carriage == Carriage.TCP && !hidden ? terms.content(message) : terms.sealed(message, link);
  }

  /** Whether key material must not go over a connection because it is in clear, and neither reading nor fault makes an exception. */
  public boolean keyForbidden(PayloadForm form, Transport transport) {
    return transport == Transport.TCP && form.isKeyMaterial() && !design.alternative(Reading.R4) && !design.fault(Fault.KeyOnTcpLeg);
  }

  /** Whether a message must not go in clear over this link: its way leaves the internal network, and no fault makes an exception. */
  public boolean tcpForbidden(int message, Link link, Transport transport) {
    return transport == Transport.TCP
        && routes[message].crosses()
        && !design.fault(Fault.CrossingMessageOntoInternalTcp)
        && !links[link.ordinal()].excusedFromTls();
  }
}
