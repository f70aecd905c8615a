package lync.encryption.model.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Zone;

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
  private final Link[] trunkLinks = new Link[Scenario.CALLS + 1];
  private final int[] behind = new int[Scenario.CALLS + 1];
  private final int[] ahead = new int[Scenario.CALLS + 1];
  private final boolean[] wantsBypass = new boolean[Scenario.CALLS + 1];
  private final MediaStream[][] roots = new MediaStream[Scenario.CALLS + 1][Side.values().length];
  private final Suite[] mediaSuites = new Suite[Scenario.CALLS + 1];
  private final boolean[] mediaTapped = new boolean[Scenario.CALLS + 1];
  private final TrunkMode trunkMode;
  private final List<List<Link>> vouching = new ArrayList<>();
  private final List<Deduction> deductions;

  /**
   * @throws IllegalArgumentException if the scenario has more messages or packets than the universe
   */
  public Setting(Design design, Scenario scenario, Universe universe) {
    this.design = design;
    this.universe = universe;
    this.scenario = padded(scenario, universe.messages());
    if (scenario.packets() > universe.packets()) {
      throw new IllegalArgumentException(scenario.packets() + " packets a stream do not fit into " + universe.packets());
    }
    terms = new Terms(universe);
    for (Link link : universe.links()) {
      links[link.ordinal()] = new LinkRules(design, scenario, universe, link);
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      dialogs[call] = Dialog.of(design, this.scenario.messages(), call, scenario.sharing().contains(call));
    }
    trunkMode = Trunk.mode(design);
    for (int call = 1; call <= Scenario.CALLS; call++) {
      join(call);
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      settle(call);
    }
    routes = new Route[universe.messages() + 1];
    for (int m = 1; m <= universe.messages(); m++) {
      routes[m] = new Route(this, m);
    }
    for (Participant participant : Participant.values()) {
      vouching.add(Authentication.vouching(design, participant).stream().filter(universe::contains).toList());
    }
    payloads = new PayloadTerms(this);
    relay = new RelayTraffic(this);
    for (Link link : Link.values()) {
      hopsOpening.add(hopsThatOpen(link));
    }
    deductions = Deduction.table(this);
  }

  /** The other call, if the Mediation Server places it once the offer of this one has come. */
  private void join(int call) {
    for (int other = 1; other <= Scenario.CALLS; other++) {
      if (other != call && dialogs[call].placed() && dialogs[other].placed()
          && dialogs[call].callee() == Participant.MediationServer && dialogs[other].caller() == Participant.MediationServer) {
        behind[call] = other;
        ahead[other] = call;
      }
    }
  }

  private void settle(int call) {
    Dialog dialog = dialogs[call];
    for (Side side : Side.values()) {
      roots[call][side.ordinal()] = decideRoot(call, side);
    }
    mediaSuites[call] = Suite.None;
    if (dialog.offer() != 0) {
      mediaSuites[call] = Suites.common(design, dialog.caller(), dialog.callee());
      mediaTapped[call] = Stream.of(dialog.caller(), dialog.callee()).map(design.zone()::get).anyMatch(design.tapped()::contains);
    }
    if (dialog.trunk()) {
      trunkLinks[call] = Route.hopLink(dialog.caller(), dialog.callee()).filter(universe::contains).orElse(null);
    }
    wantsBypass[call] = design.bypass()
        && dialog.trunk()
        && dialog.caller() == Participant.MediationServer
        && ahead[call] != 0
        && dialogs[ahead[call]].caller().isOwnClient()
        && design.zone().get(dialogs[ahead[call]].caller()) == Zone.Internal;
  }

  private MediaStream decideRoot(int call, Side sender) {
    Participant from = dialogs[call].at(sender);
    for (int other = 1; other <= Scenario.CALLS; other++) {
      if (other != call && from != null && from.isMediaServer() && dialogs[other].includes(from)) {
        return new MediaStream(other, dialogs[other].caller() == from ? Side.Callee : Side.Caller);
      }
    }
    return new MediaStream(call, sender);
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

  /** {@link Deduction#table} of this setting. */
  public List<Deduction> deductions() {
    return deductions;
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

  /** The connection that a trunk call is signalled over, whoever sends; null if it is no trunk call, or the instance has no such link. */
  public Link trunkLink(int call) {
    return trunkLinks[call];
  }

  /** The call that the Mediation Server places for this one, which it answers once that is up; 0 if there is none. */
  public int behind(int call) {
    return behind[call];
  }

  /** The call for which the Mediation Server places this one; 0 if there is none. */
  public int ahead(int call) {
    return ahead[call];
  }

  /** The call is on the trunk, placed for an internal client's, and media bypass is enabled. */
  public boolean wantsBypass(int call) {
    return wantsBypass[call];
  }

  /** Where what a stream says comes from: a media server that is an end of both calls sends on in one what it hears in the other. */
  public MediaStream root(int call, Side sender) {
    return roots[call][sender.ordinal()];
  }

  /** The suite that the ends of a call have in common for SRTP; None if there is none, or there are no ends. */
  public Suite mediaSuite(int call) {
    return mediaSuites[call];
  }

  /** The attacker sees the media of a call. */
  public boolean mediaTapped(int call) {
    return mediaTapped[call];
  }

  /** The trunk's mode, which is a set one. */
  public TrunkMode trunkMode() {
    return trunkMode;
  }

  /** The key is made by an end, and sent in the offer or the answer: everywhere under reading R5, and on the trunk. */
  public boolean endsMakeKeys(int call) {
    return design.alternative(Reading.R5) || dialogs[call].trunk();
  }

  /**
   * The key of the stream that a side of a call sends.
   *
   * @param bypassed whether the call's media goes past the Mediation Server: then the key is that of the call that this one was placed for
   */
  public Term keyTerm(int call, Side sender, boolean bypassed) {
    int keyed = bypassed && ahead[call] != 0 ? ahead[call] : call;
    return terms.sessionKey(keyed, endsMakeKeys(keyed) ? KeyMaker.at(sender) : KeyMaker.Relay);
  }

  /** What messages carry besides their text. */
  public PayloadTerms payloads() {
    return payloads;
  }

  /** The links of the instance over which somebody that does not sign in here is authenticated, in the order in which they count. */
  List<Link> vouching(Participant participant) {
    return vouching.get(participant.ordinal());
  }

  /** What goes to the relay service and back. */
  public RelayTraffic relay() {
    return relay;
  }

  /** The site whose encryption level a client or media server goes by; null for a Windows Live user, for whom none is set. */
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

  /** What someone who sees a message cross a link under this protection gets hold of. */
  public Term wireTerm(int message, Link link, Carriage carriage) {
    boolean hidden = design.fault(Fault.ContentSealedOnTcp) && plan(message).kind() == MessageKind.InstantMessage;
    return carriage == Carriage.TCP && !hidden ? terms.content(message) : terms.sealed(message, link);
  }

  /** Whether key material must not go over a connection because it is in clear, and neither reading nor fault makes an exception. */
  public boolean keyForbidden(PayloadForm form, Link link, Transport transport) {
    return transport == Transport.TCP
        && form.isKeyMaterial()
        && !design.alternative(Reading.R4)
        && !design.fault(Fault.KeyOnTcpLeg)
        && !(link.isTrunkLink() && design.fault(Fault.TrunkKeyOverTcp));
  }

  /** Whether a message must not go over a connection because that is in clear, and the message is signalling of a shared desktop (C14). */
  public boolean sharingForbidden(int message, Transport transport) {
    return transport == Transport.TCP && isSharing(message) && !design.fault(Fault.DesktopSharingOverTcp);
  }

  /** The message is signalling of a shared desktop. */
  public boolean isSharing(int message) {
    return plan(message).kind().isDialogKind() && scenario.sharing().contains(plan(message).call());
  }

  /** Whether a message must not go in clear over this link: its way leaves the internal network, and no fault makes an exception. */
  public boolean tcpForbidden(int message, Link link, Transport transport) {
    return transport == Transport.TCP
        && routes[message].crosses()
        && !design.fault(Fault.CrossingMessageOntoInternalTcp)
        && !links[link.ordinal()].excusedFromTls();
  }
}
