package lync.encryption.cli.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lync.encryption.cli.design.Location;
import lync.encryption.cli.design.Problems;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.Names;
import lync.encryption.cli.input.Shown;

/**
 * Turns a document of either kind into a topology, and resolves its references. The kinds differ in how they say who is meant: a file of Topology
 * Builder by unique ids, a published topology by site and number, or site, role and instance. Each element is read by which of the two it has.
 */
final class TopologyReader {

  /** Names of hosts, and addresses of gateways that have no name. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]{1,255}");
  private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9]{1,64}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final int HIGHEST_PORT = 65_535;

  private final Problems problems;
  private final List<Site> sites = new ArrayList<>();
  private final Map<String, Cluster> clusters = new LinkedHashMap<>();
  /** The cluster that each instance of a database server is on, by its id. */
  private final Map<String, Cluster> databases = new HashMap<>();
  private final Map<String, Service> services = new LinkedHashMap<>();
  /** Ids of clusters and services that are there, though something about them is wrong: who refers to them is not wrong as well. */
  private final Set<String> faultyClusters = new HashSet<>();
  private final Set<String> faultyServices = new HashSet<>();

  private TopologyReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads a document.
   *
   * @throws InvalidInput with every problem found
   */
  static Topology read(Element root, Problems problems) throws InvalidInput {
    Optional<Topology.Kind> kind = Arrays.stream(Topology.Kind.values()).filter(each -> each.name().equals(root.name())).findFirst();
    if (kind.isEmpty()) {
      problems.add(root.at(), "the root element is '" + Shown.of(root.name())
          + "'; expected TopologyBuilder (a file of Topology Builder) or Topology (Get-CsTopology -AsXml)");
      problems.throwIfAny();
    }
    TopologyReader reader = new TopologyReader(problems);
    Element content = reader.content(root, kind.get());
    reader.sites(content, Optional.empty());
    reader.clusters(content, Optional.empty());
    reader.databases(content);
    content.children("Services").flatMap(all -> all.children("Service")).forEach(reader::service);
    reader.dependencies();
    problems.throwIfAny();
    return new Topology(kind.get(), List.copyOf(reader.sites), List.copyOf(reader.clusters.values()), List.copyOf(reader.services.values()),
        KnownStructure.unread(root));
  }

  /** Topology Builder keeps what is to be published in a part of its own. */
  private Element content(Element root, Topology.Kind kind) throws InvalidInput {
    Optional<Element> content = kind == Topology.Kind.Topology
        ? Optional.of(root)
        : root.child("NewTopology").flatMap(part -> part.child("PartialTopology"));
    if (content.isEmpty() || content.get().child("Services").isEmpty()) {
      problems.add(content.orElse(root).at(), "a " + root.name() + " without "
          + (content.isEmpty() ? "NewTopology and PartialTopology" : "Services") + "; expected the services of the deployment");
      problems.throwIfAny();
    }
    return content.get();
  }

  private void sites(Element element, Optional<Site> within) {
    for (Element child : element.children()) {
      if (child.name().equals("CentralSite") || child.name().equals("RemoteSite")) {
        String id = child.value("SiteId");
        String name = child.child("Name").map(Element::text).filter(text -> !text.isEmpty()).orElse(id);
        sites.stream().filter(site -> !id.isEmpty() && site.id().equals(id)).findFirst().ifPresent(
            earlier -> problems.add(place(child, "SiteId"),
                "a second site '" + Shown.of(id) + "'; expected each once, as in line " + earlier.element().at().line()));
        Site site = new Site(id, Shown.of(name), child.name().equals("RemoteSite"), child);
        sites.add(site);
        sites(child, Optional.of(site));
      } else if (!child.name().equals("Services")) {
        sites(child, within);
      }
    }
  }

  private void clusters(Element element, Optional<Site> within) {
    for (Element child : element.children()) {
      if (child.name().equals("Cluster")) {
        cluster(child, within);
      } else if (!child.name().equals("Services")) {
        clusters(child, sites.stream().filter(site -> site.element() == child).findFirst().or(() -> within));
      }
    }
  }

  private void cluster(Element element, Optional<Site> within) {
    Optional<String> fqdn = required(element, "Fqdn", "the name of the pool or server");
    fqdn.filter(name -> !HOST.matcher(name).matches())
        .ifPresent(name -> problems.add(place(element, "Fqdn"), "Fqdn is '" + Shown.of(name) + "'; expected the name of a host"));
    Optional<String> key = element.attribute("UniqueId").isPresent()
        ? required(element, "UniqueId", "an id").map(TopologyReader::normal)
        : element.child("ClusterId").map(this::clusterKey).orElseGet(() -> {
          problems.add(element.at(), "a Cluster with neither UniqueId nor ClusterId; expected one of them");
          return Optional.empty();
        });
    Optional<Site> site = within.or(() -> element.child("ClusterId").flatMap(this::siteOf));
    if (within.isEmpty() && site.isEmpty() && element.child("ClusterId").isEmpty()) {
      problems.add(element.at(), "a Cluster outside of every site; expected it in a CentralSite or RemoteSite, or with a ClusterId");
    }
    if (fqdn.isEmpty() || key.isEmpty() || site.isEmpty()) {
      key.ifPresent(faultyClusters::add);
      instances(element).map(instance -> normal(instance.value("UniqueId"))).forEach(faultyClusters::add);
      return;
    }
    long machines = element.all().filter(each -> each.name().equals("Machine")).count();
    Cluster cluster = new Cluster(key.get(), fqdn.get(), site.get(), (int) machines, element);
    Cluster earlier = clusters.putIfAbsent(key.get(), cluster);
    if (earlier != null) {
      twice(element, "cluster", key.get(), earlier.element().at());
    }
  }

  private Optional<Site> siteOf(Element id) {
    String wanted = id.value("SiteId");
    Optional<Site> found = sites.stream().filter(site -> site.id().equals(wanted)).findFirst();
    if (found.isEmpty()) {
      dangling(place(id, "SiteId"), "site", wanted, sites.stream().map(Site::id).toList());
    }
    return found;
  }

  private Optional<String> clusterKey(Element id) {
    Optional<String> site = required(id, "SiteId", "the number of a site");
    Optional<String> number = required(id, "Number", "the number of a cluster");
    return site.flatMap(s -> number.map(n -> s + "/" + n));
  }

  /** Instances of database servers stand within their cluster with an id, or apart with the id of their cluster. */
  private void databases(Element content) {
    for (Cluster cluster : clusters.values()) {
      instances(cluster.element()).forEach(
          instance -> required(instance, "UniqueId", "an id").map(TopologyReader::normal).ifPresent(
              key -> {
                if (databases.putIfAbsent(key, cluster) != null || clusters.containsKey(key)) {
                  problems.add(place(instance, "UniqueId"), "a second SqlInstance or Cluster '" + Shown.of(key) + "'; expected each id once");
                }
              }));
    }
    Set<String> seen = new LinkedHashSet<>();
    instances(content).flatMap(one -> one.children("SqlInstanceId")).forEach(
        id -> database(id).ifPresent(cluster -> {
          if (!seen.add(cluster.key() + "/" + id.value("Name"))) {
            problems.add(id.at(), "a second SqlInstance '" + Shown.of(id.value("Name")) + "' on one cluster; expected each once");
          }
        }));
  }

  private static Stream<Element> instances(Element within) {
    return within.children("SqlInstances").flatMap(all -> all.children("SqlInstance"));
  }

  private Optional<Cluster> database(Element id) {
    Optional<Element> clusterId = id.child("ClusterId");
    if (clusterId.isEmpty()) {
      problems.add(id.at(), "a SqlInstanceId without ClusterId; expected the cluster that it is on");
    }
    return clusterId.flatMap(this::clusterById);
  }

  private Optional<Cluster> clusterById(Element clusterId) {
    Optional<String> key = clusterKey(clusterId);
    Optional<Cluster> found = key.map(clusters::get);
    if (key.isPresent() && found.isEmpty() && !faultyClusters.contains(key.get())) {
      dangling(clusterId.at(), "cluster", key.get(), clusters.keySet());
    }
    return found;
  }

  private void service(Element element) {
    Optional<Element> id = element.child("ServiceId");
    Optional<String> role = required(element.attribute("RoleName").isPresent() ? element : id.orElse(element), "RoleName", "a service role");
    role.filter(name -> !ROLE.matcher(name).matches())
        .ifPresent(name -> problems.add(place(element, "RoleName"), "RoleName is '" + Shown.of(name) + "'; expected the name of a service role"));
    Optional<String> key = element.attribute("UniqueId").isPresent()
        ? required(element, "UniqueId", "an id").map(TopologyReader::normal)
        : id.map(this::serviceKey).orElseGet(() -> {
          problems.add(element.at(), "a Service with neither UniqueId nor ServiceId; expected one of them");
          return Optional.empty();
        });
    Optional<Cluster> cluster = installedOn(element);
    List<Port> ports = element.children("Ports").flatMap(all -> all.children("Port")).flatMap(port -> port(port).stream()).toList();
    if (role.isEmpty() || key.isEmpty() || cluster.isEmpty()) {
      key.ifPresent(faultyServices::add);
      return;
    }
    Service earlier = services.putIfAbsent(key.get(), new Service(key.get(), role.get(), cluster.get(), ports, dependencyKeys(element), element));
    if (earlier != null) {
      twice(element, "service", key.get(), earlier.element().at());
    }
  }

  private Optional<String> serviceKey(Element id) {
    Optional<String> site = required(id, "SiteId", "the number of a site");
    site.ifPresent(any -> siteOf(id));
    Optional<String> role = required(id, "RoleName", "a service role");
    Optional<String> instance = required(id, "Instance", "a number");
    return site.flatMap(s -> role.flatMap(r -> instance.map(i -> s + "/" + r + "/" + i)));
  }

  private Optional<Cluster> installedOn(Element service) {
    Optional<Element> element = service.child("InstalledOn");
    if (element.isPresent()) {
      Optional<Element> database = element.get().child("SqlInstanceId");
      Optional<Element> cluster = element.get().child("ClusterId");
      if (database.isEmpty() && cluster.isEmpty()) {
        problems.add(element.get().at(), "InstalledOn names nothing; expected a ClusterId or a SqlInstanceId");
      }
      return database.isPresent() ? database(database.get()) : cluster.flatMap(this::clusterById);
    }
    Optional<String> key = required(service, "InstalledOn", "the id of a cluster or of a database instance").map(TopologyReader::normal);
    Optional<Cluster> found = key.flatMap(id -> Optional.ofNullable(clusters.get(id)).or(() -> Optional.ofNullable(databases.get(id))));
    if (key.isPresent() && found.isEmpty() && !faultyClusters.contains(key.get())) {
      dangling(place(service, "InstalledOn"), "cluster or SqlInstance", key.get(), List.of());
    }
    return found;
  }

  private Set<String> dependencyKeys(Element service) {
    Set<String> keys = new LinkedHashSet<>();
    service.children("DependsOn").flatMap(all -> all.children("Dependency")).forEach(
        dependency -> (dependency.attribute("ServiceUniqueId").isPresent() || dependency.child("ServiceId").isEmpty()
            ? required(dependency, "ServiceUniqueId", "the id of a service").map(TopologyReader::normal)
            : serviceKey(dependency.child("ServiceId").get())).ifPresent(keys::add));
    return keys;
  }

  private void dependencies() {
    for (Service service : services.values()) {
      Set<String> known = services.keySet();
      service.element().children("DependsOn").flatMap(all -> all.children("Dependency")).forEach(
          dependency -> {
            Element named = dependency.child("ServiceId").orElse(dependency);
            String key = named == dependency
                ? normal(dependency.value("ServiceUniqueId"))
                : named.value("SiteId") + "/" + named.value("RoleName") + "/" + named.value("Instance");
            if (service.dependencies().contains(key) && !known.contains(key) && !faultyServices.contains(key)) {
              dangling(place(dependency, "ServiceUniqueId"), "service", key, List.of());
            }
          });
    }
  }

  private Optional<Port> port(Element element) {
    Optional<String> owner = required(element, "Owner", "a component");
    Optional<String> usage = required(element, "Usage", "what the port is for");
    Optional<String> side = required(element, "InterfaceSide", "Primary, Internal, External or Pstn");
    Optional<String> word = required(element, "Protocol", Names.list(Port.Protocol.words()));
    Optional<Port.Protocol> protocol = word.flatMap(Port.Protocol::of);
    if (word.isPresent() && protocol.isEmpty()) {
      problems.add(place(element, "Protocol"),
          "unknown protocol '" + Shown.of(word.get()) + "'; " + Names.expectation(Shown.of(word.get()), Port.Protocol.words()));
    }
    Optional<Integer> number = required(element, "Port", "a number").flatMap(text -> number(element, "Port", text, HIGHEST_PORT));
    Optional<Integer> range = element.attribute("Range").isEmpty()
        ? Optional.of(1)
        : number.flatMap(first -> number(element, "Range", element.value("Range"), HIGHEST_PORT + 1 - first));
    if (owner.isEmpty() || usage.isEmpty() || side.isEmpty() || protocol.isEmpty() || number.isEmpty() || range.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Port(component(owner.get()), Shown.of(usage.get()), Shown.of(side.get()), number.get(), range.get(), protocol.get(), element));
  }

  /** Components of the product, applications, and whatever else may own a port are told apart. */
  private static String component(String owner) {
    for (Map.Entry<String, String> kind : Map.of("urn:component:", "", "urn:application:", "application:").entrySet()) {
      if (owner.startsWith(kind.getKey()) && owner.length() > kind.getKey().length()) {
        return Shown.of(kind.getValue() + owner.substring(kind.getKey().length()));
      }
    }
    return Shown.of("'" + owner + "'");
  }

  private Optional<Integer> number(Element element, String attribute, String text, int most) {
    if (NUMBER.matcher(text).matches() && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) {
      return Optional.of(Integer.parseInt(text));
    }
    problems.add(place(element, attribute), attribute + " is '" + Shown.of(text) + "'; expected a number from 1 to " + most);
    return Optional.empty();
  }

  private Optional<String> required(Element element, String attribute, String expected) {
    Optional<String> value = element.attribute(attribute).map(Element.Attribute::value).map(String::strip).filter(text -> !text.isEmpty());
    if (value.isEmpty()) {
      problems.add(place(element, attribute), "a " + Shown.of(element.name()) + " without " + attribute + "; expected " + expected);
    }
    return value;
  }

  private static Location place(Element element, String attribute) {
    return element.attribute(attribute).map(Element.Attribute::at).orElse(element.at());
  }

  private void twice(Element element, String what, String key, Location earlier) {
    problems.add(element.attribute("UniqueId").map(Element.Attribute::at).orElse(element.at()),
        "a second " + what + " '" + Shown.of(key) + "'; expected each id once, as in line " + earlier.line());
  }

  private void dangling(Location at, String what, String key, Collection<String> known) {
    problems.add(at, "there is no " + what + " '" + Shown.of(key) + "'; expected one that the document has"
        + Names.nearest(Shown.of(key), known.stream().map(Shown::of).toList()).map(name -> ", such as '" + Shown.of(name) + "'").orElse(""));
  }

  /** Ids are compared whatever the case of their letters. */
  private static String normal(String id) {
    return id.strip().toLowerCase(Locale.ROOT);
  }
}
