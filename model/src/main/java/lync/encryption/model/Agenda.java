package lync.encryption.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lync.encryption.model.action.Action;
import lync.encryption.model.action.Author;
import lync.encryption.model.action.CallAction;
import lync.encryption.model.action.LinkAction;
import lync.encryption.model.action.MessageAction;
import lync.encryption.model.action.PacketAction;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Opening;
import lync.encryption.model.rule.Streaming;
import lync.encryption.model.state.Mask;
import lync.encryption.model.state.Novelty;
import lync.encryption.model.state.Projections;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;

/**
 * Which ground actions are worth asking in a state, and what those do that need not be asked. Only saves time: an action left out would have said
 * no, and one that need not be asked would have said yes.
 *
 * <p>A guard on a link looks at its ends, the attacker's budget, whether somebody wants the link and whether handshakes rest; most guards on a
 * message look at messages, what they carry, registrations and the ends of the link that the message takes next. Of all this few values occur:
 * such a guard is asked once for each, and the answer remembered, as is what the action then changes. What concerns calls is asked each time.
 */
final class Agenda {

  /** What a guard on a link looks at beside the ends: whether the link is wanted, whether handshakes rest, and the attacker's budget. */
  private static final int BESIDES = 4 * (Scenario.MAX_BOUND + 1);

  private static final Candidate[] NOTHING = {};

  private final State view;
  private final List<Action> actions;
  private final boolean interleaved;
  private final LinkGroup[] links;
  private MessageGroup messages;
  private final Candidate[] onCalls;
  private final Candidate[] onPackets;
  private final Candidate[] byAdministrator;
  private final Novelty novelty;
  /**
   * What is worth trying in the state looked at last: the actions on each link, those on messages, those on calls, those on packets, the
   * administrator's.
   */
  private final Candidate[][] now;
  /** Number of kinds of steps given out. */
  private int kinds;
  /** A state's decisive parts and zeros elsewhere, to try effects on. */
  private final State alone;
  private final State changed;

  /**
   * An agenda for these actions.
   *
   * @param view what guards are asked of; whoever asks the agenda about a state binds it first
   * @param alone a view to work with
   * @param changed another
   */
  Agenda(List<Action> actions, State view, State alone, State changed) {
    this.view = view;
    this.alone = alone;
    this.changed = changed;
    this.actions = actions;
    interleaved = view.setting().scenario().handshakes() == Handshakes.Interleaved;
    links = view.setting().universe().links().stream().map(LinkGroup::new).toArray(LinkGroup[]::new);
    messages = new MessageGroup();
    onCalls = alwaysAsked(action -> action instanceof CallAction);
    onPackets = alwaysAsked(PacketAction.class::isInstance);
    byAdministrator = alwaysAsked(action -> action.author() == Author.Administrator);
    List<Mask> decisive = new ArrayList<>();
    Arrays.stream(links).forEach(group -> decisive.add(group.ends));
    decisive.add(messages.footprint.mask());
    novelty = new Novelty(decisive, view.words.length);
    now = new Candidate[links.length + 4][];
    now[links.length + 1] = onCalls;
  }

  /** What may be done in the state that the view is bound to: the actions in their order. Good until the next call. */
  Candidate[][] look() {
    long news = novelty.of(view.words, view.offset);
    boolean renumbered = false;
    boolean inProgress = false;
    for (int i = 0; i < links.length; i++) {
      if ((news >>> i & 1) != 0) {
        renumbered |= links[i].look();
      }
      inProgress |= links[i].inProgress;
    }
    if (renumbered) {
      // It remembers by numbers that mean something else now.
      messages = new MessageGroup();
    }
    if (renumbered || (news >>> links.length & 1) != 0) {
      messages.look();
    }
    int besides = 4 * view.attackerBudget() + (interleaved || !inProgress ? 2 : 0);
    for (int i = 0; i < links.length; i++) {
      now[i] = links[i].candidates(besides + (int) (messages.now.wanted >>> i & 1));
    }
    now[links.length] = messages.now.candidates();
    now[links.length + 2] = onPackets.length == 0 || !Streaming.anywhere(view) ? NOTHING : onPackets;
    now[links.length + 3] = view.administratorRests() ? NOTHING : byAdministrator;
    return now;
  }

  private Candidate[] alwaysAsked(Predicate<Action> chosen) {
    return Arrays.stream(numbers(chosen)).mapToObj(number -> Candidate.asked(number, false)).toArray(Candidate[]::new);
  }

  private int[] numbers(Predicate<Action> chosen) {
    return IntStream.range(0, actions.size()).filter(number -> chosen.test(actions.get(number))).toArray();
  }

  /**
   * What an enabled action changes, if that depends on the decisive parts alone: it is tried where all else is zero, and must change none of that.
   * So what it teaches the attacker, which then draws conclusions from all that it knows, shows.
   */
  private Candidate certain(int number, Mask decisive) {
    decisive.copy(view.words, view.offset, alone.words);
    long[] change = alone.words.clone();
    changed.bind(change, 0);
    actions.get(number).effect(alone, changed);
    for (int word = 0; word < change.length; word++) {
      change[word] ^= alone.words[word];
    }
    return decisive.covers(change) ? new Candidate(number, true, change, kinds++) : Candidate.asked(number, true);
  }

  /** The actions on a link. */
  private final class LinkGroup {
    private final Link link;
    private final int[] members;
    private final Mask ends;
    /** What effects look at: the ends and the attacker's budget. */
    private final Mask decisive;
    private final Projections seen;
    /** By number of the ends' value, then by what guards look at besides. */
    private Candidate[][] candidates = new Candidate[BESIDES][];
    /** By number of the value, whether an end is in progress. */
    private boolean[] handshakes = new boolean[1];
    private int number;
    private boolean inProgress;

    LinkGroup(Link link) {
      this.link = link;
      members = numbers(action -> action instanceof LinkAction on && on.link() == link);
      ends = view.footprint().ends(link).mask();
      decisive = view.footprint().ends(link).attackerBudget().mask();
      seen = new Projections(ends);
    }

    /** Turns to the state; returns whether numbers begin anew. */
    boolean look() {
      number = seen.number(view.words, view.offset);
      boolean added = number < 0;
      if (added) {
        number = ~number;
        if (number == handshakes.length) {
          handshakes = Arrays.copyOf(handshakes, 2 * number);
          candidates = Arrays.copyOf(candidates, 2 * BESIDES * number);
        }
        handshakes[number] = view.decidingEnd(link).phase().inProgress() || view.responder(link).phase().inProgress();
        Arrays.fill(candidates, BESIDES * number, BESIDES * (number + 1), null);
      }
      inProgress = handshakes[number];
      return added && number == 0;
    }

    Candidate[] candidates(int besides) {
      int at = BESIDES * number + besides;
      if (candidates[at] == null) {
        candidates[at] = Arrays.stream(members)
            .filter(member -> actions.get(member).guard(view))
            .mapToObj(member -> certain(member, decisive))
            .toArray(Candidate[]::new);
      }
      return candidates[at];
    }
  }

  /** The actions on messages. */
  private final class MessageGroup {
    private final int[] actionsOnMessages = numbers(MessageAction.class::isInstance);
    private final Footprint footprint = view.footprint().messages().payloads().registrations();
    private final Projections seen = new Projections(footprint.mask());
    /** By number of the value. */
    private Situation[] situations = new Situation[1];
    private Situation now;

    void look() {
      int number = seen.number(view.words, view.offset);
      if (number < 0) {
        number = ~number;
        if (number == situations.length) {
          situations = Arrays.copyOf(situations, 2 * number);
        }
        situations[number] = new Situation();
      }
      now = situations[number];
    }

    private MessageAction onMessage(int action) {
      return (MessageAction) actions.get(action);
    }

    /** What messages and registrations tell. */
    private final class Situation {
      /** The links that somebody wants, as bits. */
      private final long wanted;
      private final Member[] members;
      /** By member what it comes to; {@link Candidate#NONE} if it is not enabled. */
      private final Candidate[] candidates;

      Situation() {
        wanted = IntStream.range(0, links.length)
            .filter(i -> links[i].link.isHonest() && Opening.wanted(view, links[i].link))
            .mapToLong(i -> 1L << i)
            .sum();
        members = Arrays.stream(actionsOnMessages)
            .filter(action -> onMessage(action).phases().contains(view.message(onMessage(action).message()).phase()))
            .mapToObj(Member::new)
            .toArray(Member[]::new);
        candidates = new Candidate[members.length];
      }

      Candidate[] candidates() {
        for (int i = 0; i < members.length; i++) {
          candidates[i] = members[i].now();
        }
        return candidates;
      }
    }

    /** An action that may be enabled, as far as messages and registrations tell. */
    private final class Member {
      private final int action;
      /** Null if the guard looks at none. */
      private final LinkGroup link;
      private final Mask looksAt;
      /** By number of the link's value. */
      private Candidate[] byLink = new Candidate[1];

      Member(int action) {
        this.action = action;
        Optional<Link> next = onMessage(action).link(view);
        link = next.flatMap(one -> Arrays.stream(links).filter(group -> group.link == one).findFirst()).orElse(null);
        looksAt = next.map(footprint::ends).orElse(footprint).mask();
      }

      Candidate now() {
        int number = link == null ? 0 : link.number;
        if (number >= byLink.length) {
          byLink = Arrays.copyOf(byLink, 2 * number);
        }
        if (byLink[number] == null) {
          byLink[number] = find();
        }
        return byLink[number];
      }

      private Candidate find() {
        if (onMessage(action).looksFurther()) {
          return Candidate.asked(action, false);
        }
        return onMessage(action).guard(view) ? certain(action, looksAt) : Candidate.NONE;
      }
    }
  }
}
