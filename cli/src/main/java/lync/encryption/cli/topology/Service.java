package lync.encryption.cli.topology;

import java.util.List;
import java.util.Set;

/**
 * A service role on a cluster.
 *
 * @param key what the document's references name it by
 * @param dependencies keys of the services that it works with
 */
record Service(String key, String role, Cluster cluster, List<Port> ports, Set<String> dependencies, Element element) {

  private static final String REGISTRAR = "Registrar";

  /** As the product's cmdlets name it: "Registrar:pool.contoso.example". */
  String identity() {
    return role + ":" + cluster.fqdn();
  }

  /** A Registrar with users: a Standard Edition server, the Front Ends of a pool, a survivable branch appliance or server. */
  boolean isPool() {
    return role.equals(REGISTRAR) && !isDirector();
  }

  /** A Registrar that authenticates and hands on. */
  boolean isDirector() {
    return role.equals("Director")
        || role.equals(REGISTRAR) && element.children("RegistrarService").anyMatch(settings -> settings.value("IsDirector").equals("true"));
  }
}
