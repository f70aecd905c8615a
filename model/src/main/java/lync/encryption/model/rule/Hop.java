package lync.encryption.model.rule;

import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/**
 * One hop of a message's route, from the participant at a position to the next.
 *
 * @param message the message slot
 * @param position position of {@code from} in the route, from 1
 * @param link {@code HopLink(from, to)}, null if there is none in the instance
 */
public record Hop(int message, int position, Participant from, Participant to, Link link, Way way) {

  /** Over whose connection a hop goes. */
  public enum Way {
    /** No link joins the two. */
    None,
    /** The sender's own connection. */
    OpenedBySender,
    /** Down to a client of this deployment, over the connection on which it signed in. */
    DownToOwnClient,
    /** Down to a client of another organisation, over the connection that it holds. */
    DownToForeignClient,
    /** Down to a server (or a gateway), over the connection that it opened. Nobody opens it for the message's sake. */
    DownToServer,
    /** Down to a client of this deployment that asked for a download, over its own connection: nobody signs in there. */
    DownToWebClient,
    /** By a fault, down to a client of this deployment over whatever connection there is, whoever signed in on it. */
    DownUnauthenticated
  }

  /** @param toOwnClient how a hop down to a client of this deployment goes */
  static Hop of(int message, int position, Participant from, Participant to, Link link, Way toOwnClient) {
    Way way;
    if (link == null) {
      way = Way.None;
    } else if (link.initiator() == from) {
      way = Way.OpenedBySender;
    } else if (to.isOwnClient()) {
      way = toOwnClient;
    } else {
      way = to.isClient() ? Way.DownToForeignClient : Way.DownToServer;
    }
    return new Hop(message, position, from, to, link, way);
  }

  /** Whether the sender (on the way down, a client that does not sign in here) opens the link for the message's sake. */
  public boolean opensLink() {
    return way == Way.OpenedBySender || way == Way.DownToForeignClient;
  }
}
