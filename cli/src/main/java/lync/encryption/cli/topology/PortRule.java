package lync.encryption.cli.topology;

import java.util.Optional;
import java.util.Set;
import lync.encryption.model.vocabulary.Link;

/**
 * A row of the port table: which ports it speaks of, and what becomes of them.
 *
 * @param role service role; {@code *} for any, here and below
 * @param owner component that owns the port
 * @param usual what is spoken there in a deployment as it is installed; anything else is worth a look
 * @param links those whose responder listens there, if the model has any; of the three kinds of Registrar, the links of all
 * @param omission why there is no link, otherwise
 * @param change the cmdlet that changes the port, or closes it
 */
record PortRule(
    String role, String owner, String usage, String side, Optional<Port.Protocol> usual, Set<Link> links, Optional<Omission> omission,
    String change) {

  boolean speaksOf(Service service, Port port) {
    return is(role, service.role()) && is(owner, port.owner()) && is(usage, port.usage()) && is(side, port.side());
  }

  private static boolean is(String pattern, String word) {
    return pattern.equals("*") || pattern.equals(word);
  }
}
