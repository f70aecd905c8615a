package lync.encryption.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lync.encryption.model.action.Action;
import lync.encryption.model.action.LinkAction;
import lync.encryption.model.action.MessageAction;
import lync.encryption.model.rule.Opening;
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
 * message look at messages, registrations and the ends of the link that the message takes next. Of all this few values occur: such a guard is
 * asked once for each, and the answer remembered, as is what the action then changes.
 */
final class Agenda {

  /** What {@code Opening} tells of a link, as two bits. */
  private static final int OPENINGS = 4;

  private final State view;
  private final List<Action> actions;
  private final boolean interleaved;
  private final LinkGroup[] links;
  private MessageGroup messages;
  private final Novelty novelty;
  /** What is worth trying in the state looked at last, and how many of them there are. */
  private final Candidate[] candidates;
  private int size;
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
    List<Mask> decisive = new ArrayList<>();
    Arrays.stream(links).forEach(group -> decisive.add(group.decisive));
    decisive.add(messages.decisive);
    novelty = new Novelty(decisive, view.words.length);
    candidates = new Candidate[actions.size()];
  }

  /** Looks what may be done in the state that the view is bound to: the actions on each link, then those on messages. Returns how many of them. */
  int look() {
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
    int rest = interleaved || !inProgress ? 1 : 0;
    size = 0;
    for (int i = 0; i < links.length; i++) {
      for (Candidate candidate : links[i].candidates(2 * (int) (messages.wanted >>> i & 1) + rest)) {
        candidates[size++] = candidate;
      }
    }
    for (MessageGroup.Member member : messages.members) {
      Candidate candidate = member.now();
      if (candidate != Candidate.NONE) {
        candidates[size++] = candidate;
      }
    }
    return size;
  }

  /** One of those found by the last look. */
  Candidate candidate(int i) {
    return candidates[i];
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
    return new Candidate(number, true, decisive.covers(change) ? change : null);
  }

  /** The actions on a link. */
  private final class LinkGroup {
    private final Link link;
    private final int[] members;
    private final Mask decisive;
    private final Projections seen;
    /** By number of the value, then by what {@code Opening} tells. */
    private Candidate[][] candidates = new Candidate[OPENINGS][];
    /** By number of the value, whether an end is in progress. */
    private boolean[] handshakes = new boolean[1];
    private int number;
    private boolean inProgress;

    LinkGroup(Link link) {
      this.link = link;
      members = numbers(action -> action instanceof LinkAction on && on.link() == link);
      Footprint ends = view.footprint().ends(link);
      boolean attackable = Arrays.stream(members).anyMatch(member -> actions.get(member).byAttacker());
      decisive = (attackable ? ends.attackerBudget() : ends).mask();
      seen = new Projections(decisive);
    }

    /** Turns to the state; returns whether numbers begin anew. */
    boolean look() {
      number = seen.number(view.words, view.offset);
      boolean added = number < 0;
      if (added) {
        number = ~number;
        if (number == handshakes.length) {
          handshakes = Arrays.copyOf(handshakes, 2 * number);
          candidates = Arrays.copyOf(candidates, 2 * OPENINGS * number);
        }
        handshakes[number] = view.decidingEnd(link).phase().inProgress() || view.responder(link).phase().inProgress();
        Arrays.fill(candidates, OPENINGS * number, OPENINGS * (number + 1), null);
      }
      inProgress = handshakes[number];
      return added && number == 0;
    }

    Candidate[] candidates(int opening) {
      int at = OPENINGS * number + opening;
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
    private final Footprint footprint = view.footprint().messages().registrations();
    private final Mask decisive = footprint.mask();
    private final Projections seen = new Projections(decisive);
    /** By number of the value. */
    private Member[][] worthAsking = new Member[1][];
    /** By number of the value, the links that somebody wants, as bits. */
    private long[] wantedLinks = new long[1];
    private Member[] members;
    private long wanted;

    void look() {
      int number = seen.number(view.words, view.offset);
      if (number < 0) {
        number = ~number;
        if (number == wantedLinks.length) {
          wantedLinks = Arrays.copyOf(wantedLinks, 2 * number);
          worthAsking = Arrays.copyOf(worthAsking, 2 * number);
        }
        wantedLinks[number] = IntStream.range(0, links.length)
            .filter(i -> links[i].link.isHonest() && Opening.wanted(view, links[i].link))
            .mapToLong(i -> 1L << i)
            .sum();
        worthAsking[number] = Arrays.stream(actionsOnMessages)
            .filter(action -> onMessage(action).phases().contains(view.message(onMessage(action).message()).phase()))
            .mapToObj(Member::new)
            .toArray(Member[]::new);
      }
      members = worthAsking[number];
      wanted = wantedLinks[number];
    }

    private MessageAction onMessage(int action) {
      return (MessageAction) actions.get(action);
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
          return new Candidate(action, false, null);
        }
        return onMessage(action).guard(view) ? certain(action, looksAt) : Candidate.NONE;
      }
    }
  }
}
