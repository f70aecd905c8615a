package lync.encryption.model.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;

/**
 * What design and scenario fix about one call ({@code specs/CALLS.md} C4, {@code specs/MEDIA.md} M4).
 *
 * @param offer the slot of its offer, 0 if there is none; so the others
 * @param caller who makes the offer; null without one
 * @param callee whom it is for; null without one
 * @param placed two different ends, both of which take part in audio and video and, if a desktop is shared, in that; a gateway only with the
 *     Mediation Server
 */
public record Dialog(int call, int offer, int reoffer, int bye, Participant caller, Participant callee, boolean placed) {

  /** @param shared whether a desktop is shared instead of audio and video */
  static Dialog of(Design design, List<MessagePlan> plans, int call, boolean shared) {
    int offer = first(plans, MessageKind.Offer, call);
    Participant caller = offer == 0 ? null : plans.get(offer - 1).from();
    Participant callee = offer == 0 ? null : plans.get(offer - 1).to();
    boolean placed = offer != 0
        && caller != callee
        && bothIn(design.audioVideo(), caller, callee)
        && (!shared || bothIn(design.sharing(), caller, callee))
        && (caller != Participant.Gateway && callee != Participant.Gateway || areTrunk(caller, callee));
    return new Dialog(call, offer, first(plans, MessageKind.Reoffer, call), first(plans, MessageKind.Bye, call), caller, callee, placed);
  }

  private static boolean bothIn(Set<Participant> set, Participant one, Participant other) {
    return set.contains(one) && set.contains(other);
  }

  /** These two are the ends of a trunk. */
  static boolean areTrunk(Participant one, Participant other) {
    return one == Participant.MediationServer && other == Participant.Gateway || one == Participant.Gateway && other == Participant.MediationServer;
  }

  private static int first(List<MessagePlan> plans, MessageKind kind, int call) {
    return IntStream.rangeClosed(1, plans.size())
        .filter(m -> plans.get(m - 1).kind() == kind && plans.get(m - 1).call() == call)
        .findFirst()
        .orElse(0);
  }

  /** The slot of the offer or, if it is offered anew, of the later one; 0 if there is none. */
  public int offer(boolean anew) {
    return anew ? reoffer : offer;
  }

  /** The side of a participant; whoever is not the caller counts as callee. */
  public Side side(Participant participant) {
    return participant == caller ? Side.Caller : Side.Callee;
  }

  /** The participant at a side; null without an offer. */
  public Participant at(Side side) {
    return side == Side.Caller ? caller : callee;
  }

  /** The call is placed, and the participant is one of the two. */
  public boolean includes(Participant participant) {
    return placed && (participant == caller || participant == callee);
  }

  /** Between the Mediation Server and the gateway. */
  public boolean trunk() {
    return areTrunk(caller, callee);
  }

  /** The Mediation Server is an end, and the call is not on the trunk: its next hop inside (C25). */
  public boolean mediatedInside() {
    return (caller == Participant.MediationServer || callee == Participant.MediationServer) && !trunk();
  }

  /** One of the two is a Windows Live user. */
  public boolean windowsLive() {
    return caller == Participant.PublicUser || callee == Participant.PublicUser;
  }
}
