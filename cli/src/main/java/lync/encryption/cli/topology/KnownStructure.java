package lync.encryption.cli.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.cli.input.Shown;

/** Which elements and attributes this reader knows. It reads what it knows, and says what else there is. */
final class KnownStructure {

  /** By element, the elements within it; both kinds of document in one table. */
  private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
      Map.entry("TopologyBuilder", Set.of("NewTopology")),
      Map.entry("NewTopology", Set.of("PartialTopology")),
      Map.entry("PartialTopology", Set.of("InternalDomains", "SimpleUrlConfiguration", "CentralSites", "Services")),
      Map.entry("Topology", Set.of("InternalDomains", "SimpleUrlConfiguration", "Sites", "Clusters", "SqlInstances", "Services")),
      Map.entry("CentralSites", Set.of("CentralSite")),
      Map.entry("Sites", Set.of("CentralSite", "RemoteSite")),
      Map.entry("CentralSite", Set.of("Name", "Location", "Clusters", "RemoteSites")),
      Map.entry("RemoteSites", Set.of("RemoteSite")),
      Map.entry("RemoteSite", Set.of("Name", "Location", "Clusters")),
      Map.entry("Clusters", Set.of("Cluster")),
      Map.entry("Cluster", Set.of("ClusterId", "Machines", "Machine", "SqlInstances")),
      Map.entry("ClusterId", Set.of()),
      Map.entry("Machines", Set.of("Machine")),
      Map.entry("Machine", Set.of("NetInterface")),
      Map.entry("NetInterface", Set.of()),
      Map.entry("SqlInstances", Set.of("SqlInstance")),
      Map.entry("SqlInstance", Set.of("SqlInstanceId")),
      Map.entry("SqlInstanceId", Set.of("ClusterId")),
      Map.entry("Services", Set.of("Service")),
      Map.entry("Service", Set.of("ServiceId", "DependsOn", "InstalledOn", "Ports")),
      Map.entry("ServiceId", Set.of()),
      Map.entry("DependsOn", Set.of("Dependency")),
      Map.entry("Dependency", Set.of("ServiceId")),
      Map.entry("InstalledOn", Set.of("ClusterId", "SqlInstanceId")),
      Map.entry("Ports", Set.of("Port")),
      Map.entry("Port", Set.of()),
      Map.entry("Name", Set.of()));

  /** Domains, addresses of web pages and of sites, and settings of single roles: nothing in them says how a connection is protected. */
  private static final Set<String> SETTINGS = Set.of("InternalDomains", "SimpleUrlConfiguration", "Location");

  /** Of these the reader takes the first. */
  private static final Set<String> ONCE = Set.of("NewTopology", "PartialTopology", "Name", "ServiceId", "ClusterId", "SqlInstanceId", "InstalledOn");

  private static final Set<String> WITH_PORTS = Set.of("Service", "Ports", "Port");

  /** By element, its attributes; the others, such as those of sites and machines, name and number only. */
  private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
      "Service", Set.of("UniqueId", "RoleName", "RoleVersion", "InstalledOn", "ServiceVersion", "Type"),
      "Port", Set.of("Owner", "Usage", "InterfaceSide", "InterfaceNumber", "Port", "Protocol", "UrlPath", "AuthorizesRequests", "GruuType", "Range",
          "ConfiguredPort", "ConfiguredFqdn"),
      "Dependency", Set.of("ServiceUniqueId", "Usage"),
      "ServiceId", Set.of("SiteId", "RoleName", "Instance"),
      "ClusterId", Set.of("SiteId", "Number"));

  private KnownStructure() {}

  /** What there is beside what is known, each once with the place of its first occurrence. */
  static List<String> unread(Element root) {
    Map<String, List<Element>> found = new LinkedHashMap<>();
    collect(root, found);
    return found.entrySet().stream()
        .map(entry -> entry.getKey() + " (" + place(entry.getValue().get(0))
            + (entry.getValue().size() > 1 ? " and " + (entry.getValue().size() - 1) + " more" : "") + ")")
        .toList();
  }

  private static void collect(Element element, Map<String, List<Element>> found) {
    Set<String> attributes = ATTRIBUTES.get(element.name());
    if (attributes != null) {
      element.attributes().keySet().stream().filter(name -> !attributes.contains(name)).forEach(
          name -> found.computeIfAbsent("attribute " + Shown.of(name) + " of " + element.name(), any -> new ArrayList<>()).add(element));
    }
    Set<String> seen = new HashSet<>();
    for (Element child : element.children()) {
      if (ONCE.contains(child.name()) && !seen.add(child.name())) {
        found.computeIfAbsent("a second element " + child.name() + " in " + Shown.of(element.name()), any -> new ArrayList<>()).add(child);
      } else if (CHILDREN.getOrDefault(element.name(), Set.of()).contains(child.name())) {
        if (SETTINGS.contains(child.name())) {
          misplaced(child, found);
        } else {
          collect(child, found);
        }
      } else if (roleSettings(element, child)) {
        misplaced(child, found);
      } else {
        found.computeIfAbsent("element " + Shown.of(child.name()) + " in " + Shown.of(element.name()), any -> new ArrayList<>()).add(child);
      }
    }
  }

  /** What has ports counts wherever it stands: among settings it would be passed over with them. */
  private static void misplaced(Element settings, Map<String, List<Element>> found) {
    settings.all().filter(element -> WITH_PORTS.contains(element.name())).forEach(
        element -> found.computeIfAbsent("element " + element.name() + " within " + Shown.of(settings.name()), any -> new ArrayList<>()).add(element));
  }

  /** Each role may have settings of its own, in an element that is called after it: RegistrarService, ConfService, … */
  private static boolean roleSettings(Element parent, Element child) {
    return parent.name().equals("Service") && !child.name().equals("Service") && Stream.of("Service", "Settings").anyMatch(child.name()::endsWith);
  }

  private static String place(Element element) {
    return element.at().line() + ":" + element.at().column();
  }
}
