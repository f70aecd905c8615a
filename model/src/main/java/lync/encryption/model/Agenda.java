package lync.encryption.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lync.encryption.model.action.Action;
import lync.encryption.model.action.LinkAction;
import lync.encryption.model.action.MessageAction;
import lync.encryption.model.state.Projections;
import lync.encryption.model.vocabulary.Link;

/**
 * Which ground actions are worth asking in a state. Only saves time: an action left out would have said no, and one that need not be asked would
 * have said yes.
 *
 * <p>Most guards on a link look at nothing but its two ends, and some on a message at nothing but messages and registrations. Of these parts
 * few values occur: such a guard is asked once for each, and the answer remembered.
 */
final class Agenda {

  private final State view;
  private final List<Action> actions;
  private final Group[] groups;

  /**
   * An agenda for these actions.
   *
   * @param view what guards are asked of; whoever asks the agenda about a state binds it first
   */
  Agenda(State view, List<Action> actions) {
    this.view = view;
    this.actions = actions;
    List<Group> all = new ArrayList<>();
    for (Link link : view.setting().universe().links()) {
      all.add(new Group(view.footprint().ends(link), numbers(action -> action instanceof LinkAction on && on.link() == link)));
    }
    all.add(new Group(view.footprint().messages().registrations(), numbers(MessageAction.class::isInstance)));
    groups = all.toArray(Group[]::new);
  }

  private int[] numbers(Predicate<Action> chosen) {
    return IntStream.range(0, actions.size()).filter(number -> chosen.test(actions.get(number))).toArray();
  }

  /** Number of groups of actions: those on each link, then those on messages. */
  int groups() {
    return groups.length;
  }

  /**
   * The actions of a group that may be enabled in the state that the view is bound to: the number of one that is to be asked, the complement
   * {@code ~number} of one that is enabled for certain. Not to be written to.
   */
  int[] of(int group) {
    return groups[group].now();
  }

  /** Whether the guard fails whatever the rest of the state. */
  private boolean isRuledOut(Action action) {
    return mustBeAsked(action) ? !isInItsPhase(action) : !action.guard(view);
  }

  private boolean mustBeAsked(Action action) {
    return action instanceof LinkAction onLink
        ? onLink.looksBeyondLink()
        : ((MessageAction) action).looksAtConnections(view.message(((MessageAction) action).message()).phase());
  }

  private boolean isInItsPhase(Action action) {
    return action instanceof LinkAction onLink
        ? onLink.phases().contains(view.decidingEnd(onLink.link()).phase())
        : ((MessageAction) action).phases().contains(view.message(((MessageAction) action).message()).phase());
  }

  /** Some actions, and which of them are worth asking for each value seen of the parts that decide about that. */
  private final class Group {
    private final Projections seen;
    private final int[] members;
    /** By number of the value. */
    private int[][] worthAsking = new int[1][];

    Group(Footprint decisive, int[] members) {
      this.seen = new Projections(decisive.mask());
      this.members = members;
    }

    int[] now() {
      int number = seen.number(view.words, view.offset);
      if (number >= 0) {
        return worthAsking[number];
      }
      int added = ~number;
      if (added == worthAsking.length) {
        worthAsking = Arrays.copyOf(worthAsking, 2 * added);
      }
      worthAsking[added] = Arrays.stream(members)
          .filter(member -> !isRuledOut(actions.get(member)))
          .map(member -> mustBeAsked(actions.get(member)) ? member : ~member)
          .toArray();
      return worthAsking[added];
    }
  }
}
