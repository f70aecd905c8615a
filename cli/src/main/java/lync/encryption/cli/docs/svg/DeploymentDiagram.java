package lync.encryption.cli.docs.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lync.encryption.cli.html.Element;
import lync.encryption.model.vocabulary.Zone;

/**
 * A deployment as a picture: zones with who stands in them, and the links between them by how they may be protected. Inside stands to the left,
 * clients before servers; the perimeter in the middle; everything beyond it to the right, one zone above the other; the telephone network below.
 */
public final class DeploymentDiagram {

  /**
   * Somebody in the deployment.
   *
   * @param id by which links name it
   * @param href the page about it; may be empty
   */
  public record Node(String id, String name, Zone zone, boolean client, String href) {}

  /**
   * A link.
   *
   * @param from who opens it, by id
   * @param words what it is and what it allows, for a reader
   */
  public record Edge(String from, String to, Protection protection, String words) {}

  private static final double WIDTH = 182;
  private static final double HEIGHT = 34;
  private static final double APART = 26;
  private static final double COLUMN = WIDTH + 92;
  private static final double PADDING = 16;
  private static final double TITLE = 24;
  private static final double TOP = 10;
  /** The columns, from inside to outside. */
  private static final int CLIENTS = 0;
  private static final int SERVERS = 1;
  private static final int PERIMETER = 2;
  private static final int OUTSIDE = 3;

  private record Place(double x, double y) {
    double right() {
      return x + WIDTH;
    }

    double middle() {
      return y + HEIGHT / 2;
    }
  }

  private final Map<String, Place> places = new HashMap<>();
  private final List<Element> zones = new ArrayList<>();
  private double bottom = TOP;
  private double right;

  private DeploymentDiagram() {}

  /**
   * The picture.
   *
   * @param id of this picture on its page
   * @param tapped zones in which the attacker reads
   */
  public static Element of(String id, String title, List<Node> nodes, List<Edge> edges, Set<Zone> tapped) {
    DeploymentDiagram diagram = new DeploymentDiagram();
    diagram.place(nodes, tapped);
    List<Element> lines = diagram.lines(edges);
    Element picture = Svg.picture(id, title, "Zones with " + nodes.size() + " participants, and " + edges.size()
        + " links between them; the table of links says the same.", diagram.right + TOP, diagram.bottom + TOP);
    picture.add(diagram.zones).add(lines);
    for (Node node : nodes) {
      Place at = diagram.places.get(node.id());
      Element box = Element.of("g",
          Svg.box(at.x(), at.y(), WIDTH, HEIGHT),
          Svg.text(at.x() + WIDTH / 2, at.y() + 21, shortened(node.name())).with("text-anchor", "middle"),
          Element.of("title", node.name())).styled("head");
      picture.add(node.href().isEmpty() ? box : Element.of("a", box).with("href", node.href()));
    }
    return picture.styled("deployment");
  }

  private static String shortened(String name) {
    String text = name;
    while (Svg.boldWidth(text) > WIDTH - 8) {
      text = text.substring(0, text.length() - 2) + "…";
    }
    return text;
  }

  private void place(List<Node> nodes, Set<Zone> tapped) {
    Map<Zone, List<Node>> byZone = new EnumMap<>(Zone.class);
    nodes.forEach(node -> byZone.computeIfAbsent(node.zone(), any -> new ArrayList<>()).add(node));
    double inside = TOP;
    double outside = TOP;
    int shift = byZone.getOrDefault(Zone.Internal, List.of()).stream().anyMatch(Node::client) ? 0 : 1;
    for (Map.Entry<Zone, List<Node>> entry : byZone.entrySet()) {
      Zone zone = entry.getKey();
      List<Node> there = entry.getValue();
      switch (zone) {
        case Internal -> {
          List<Node> clients = there.stream().filter(Node::client).toList();
          List<Node> servers = there.stream().filter(node -> !node.client()).toList();
          double height = height(Math.max(clients.size(), servers.size()));
          box(zone, tapped, CLIENTS, clients.isEmpty() || servers.isEmpty() ? 1 : 2, TOP, height);
          stack(clients, CLIENTS, TOP, height);
          stack(servers, SERVERS - shift, TOP, height);
          inside = TOP + height + PADDING;
        }
        case PSTN -> {
          double height = height(there.size());
          box(zone, tapped, CLIENTS, 1, inside, height);
          stack(there, CLIENTS, inside, height);
        }
        case Perimeter -> {
          double height = height(there.size());
          box(zone, tapped, PERIMETER - shift, 1, TOP, height);
          stack(there, PERIMETER - shift, TOP, height);
        }
        default -> {
          double height = height(there.size());
          int column = OUTSIDE - shift - (byZone.containsKey(Zone.Perimeter) ? 0 : 1);
          box(zone, tapped, column, 1, outside, height);
          stack(there, column, outside, height);
          outside += height + PADDING;
        }
      }
    }
  }

  private static double height(int nodes) {
    return TITLE + nodes * (HEIGHT + APART) + PADDING - APART + 8;
  }

  private static double x(int column) {
    return TOP + PADDING + column * COLUMN;
  }

  private void box(Zone zone, Set<Zone> tapped, int column, int columns, double top, double height) {
    double left = x(column) - PADDING;
    double width = (columns - 1) * COLUMN + WIDTH + 2 * PADDING;
    boolean isTapped = tapped.contains(zone);
    zones.add(Element.of("g",
        Svg.box(left, top, width, height),
        Svg.text(left + 10, top + 17, zone + (isTapped ? " · tapped" : ""))).styled(isTapped ? "zone tapped" : "zone"));
    bottom = Math.max(bottom, top + height);
    right = Math.max(right, left + width);
  }

  private void stack(List<Node> nodes, int column, double top, double height) {
    double y = top + TITLE + 6;
    for (Node node : nodes) {
      places.put(node.id(), new Place(x(column), y));
      y += HEIGHT + APART;
    }
  }

  /** Links, long ones first so that short ones lie over them; two between the same ends lie side by side. */
  private List<Element> lines(List<Edge> edges) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    List<Edge> ordered = new ArrayList<>(edges);
    ordered.sort(Comparator.comparingDouble((Edge edge) -> -distance(edge)).thenComparing(Edge::from).thenComparing(Edge::to));
    List<Element> lines = new ArrayList<>();
    for (Edge edge : ordered) {
      lines.add(line(edge, ports));
    }
    return lines;
  }

  private double distance(Edge edge) {
    Place from = places.get(edge.from());
    Place to = places.get(edge.to());
    return Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
  }

  private Element line(Edge edge, Map<String, Integer> ports) {
    Place from = places.get(edge.from());
    Place to = places.get(edge.to());
    boolean column = from.x() == to.x();
    boolean rightward = to.x() > from.x();
    double x1 = column || rightward ? from.right() : from.x();
    double x2 = column || !rightward ? to.right() : to.x();
    double y1 = port(edge.from() + (x1 == from.x() ? "<" : ">"), from, ports);
    double y2 = port(edge.to() + (x2 == to.x() ? "<" : ">"), to, ports);
    double bend = column ? 26 + Math.abs(y2 - y1) / 6 : Math.max(40, Math.abs(x2 - x1) / 2);
    double c1 = column || rightward ? x1 + bend : x1 - bend;
    double c2 = column || !rightward ? x2 + bend : x2 - bend;
    boolean pointsRight = x2 == to.x();
    double tip = pointsRight ? x2 - 8 : x2 + 8;
    String d = "M" + Svg.number(x1) + " " + Svg.number(y1) + " C" + Svg.number(c1) + " " + Svg.number(y1) + " " + Svg.number(c2) + " "
        + Svg.number(y2) + " " + Svg.number(tip) + " " + Svg.number(y2);
    return Element.of("g", Element.of("title", edge.words()), Svg.path(d).styled("wire"), Svg.head(x2, y2, pointsRight))
        .styled("link " + edge.protection().style());
  }

  /** Where the next link meets this side of a box: from the middle outwards, so that no two meet at one point. */
  private static double port(String side, Place at, Map<String, Integer> ports) {
    int used = ports.merge(side, 1, Integer::sum) - 1;
    double offset = (used + 1) / 2 * 6.5 * (used % 2 == 0 ? 1 : -1);
    return at.middle() + Math.max(-HEIGHT / 2 + 3, Math.min(HEIGHT / 2 - 3, offset));
  }
}
