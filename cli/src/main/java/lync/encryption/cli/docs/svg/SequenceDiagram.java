package lync.encryption.cli.docs.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lync.encryption.cli.html.Element;

/**
 * A run as a picture: a line down for each who takes part, and step by step who does what towards whom, how it is protected on the wire, and what
 * somebody learns by it.
 */
public final class SequenceDiagram {

  /**
   * Somebody who takes part.
   *
   * @param href the page about it; may be empty
   */
  public record Lifeline(String name, String href, boolean attacker) {}

  /**
   * A step.
   *
   * @param from index of who acts
   * @param to index of towards whom; who acts itself, if it is nobody else's concern
   * @param notes what becomes known by it
   */
  public record Event(int from, int to, String label, Protection protection, List<String> notes) {
    public Event {
      notes = List.copyOf(notes);
    }
  }

  private static final double GUTTER = 34;
  /** Lines down are at least so far apart, and farther while the picture fits a page. */
  private static final double BETWEEN = 190;
  private static final double BETWEEN_AT_MOST = 300;
  private static final double PAGE = 1100;
  private static final double HEAD = 30;
  private static final double LINE = 15;
  private static final double MARGIN = 14;

  private final List<Lifeline> lifelines;
  private final List<Event> events;
  private final double between;
  private double y = HEAD + 2 * MARGIN;

  private SequenceDiagram(List<Lifeline> lifelines, List<Event> events) {
    this.lifelines = lifelines;
    this.events = events;
    double spread = Math.min(BETWEEN_AT_MOST, PAGE / lifelines.size());
    this.between = Math.max(Math.max(BETWEEN, spread), lifelines.stream().mapToDouble(each -> Svg.boldWidth(each.name()) + 30).max().orElse(0));
  }

  /**
   * The picture.
   *
   * @param id of this picture on its page
   * @param title what the run shows
   */
  public static Element of(String id, String title, List<Lifeline> lifelines, List<Event> events) {
    return new SequenceDiagram(List.copyOf(lifelines), List.copyOf(events)).draw(id, title);
  }

  private Element draw(String id, String title) {
    List<Element> steps = IntStream.range(0, events.size()).mapToObj(this::step).toList();
    double height = y + MARGIN;
    double width = GUTTER + lifelines.size() * between;
    Element picture = Svg.picture(id, title, "A sequence diagram of " + events.size() + " steps between "
        + String.join(", ", lifelines.stream().map(Lifeline::name).toList()) + "; the table of steps says the same.", width, height);
    for (int i = 0; i < lifelines.size(); i++) {
      Lifeline lifeline = lifelines.get(i);
      String style = lifeline.attacker() ? "attacker" : "";
      picture.add(Svg.line(x(i), MARGIN + HEAD, x(i), height - 4).styled(("lifeline " + style).strip()));
      double boxWidth = Svg.boldWidth(lifeline.name()) + 18;
      Element head = Element.of("g",
          Svg.box(x(i) - boxWidth / 2, MARGIN, boxWidth, HEAD),
          Svg.text(x(i), MARGIN + 20, lifeline.name()).with("text-anchor", "middle")).styled(("head " + style).strip());
      picture.add(lifeline.href().isEmpty() ? head : Element.of("a", head).with("href", lifeline.href()));
    }
    return picture.add(steps).styled("sequence");
  }

  private double x(int lifeline) {
    return GUTTER + between / 2 + lifeline * between;
  }

  private Element step(int index) {
    Event event = events.get(index);
    Element step = Element.of("g").styled("step " + event.protection().style());
    double top = y;
    if (event.from() == event.to()) {
      own(step, event);
    } else {
      towards(step, event);
    }
    step.add(Svg.text(4, top + LINE - 2, String.valueOf(index + 1)).styled("number"));
    for (String note : event.notes()) {
      List<String> lines = Svg.wrap(note, lifelines.size() * between - 24);
      step.add(Svg.box(GUTTER, y - 1, lifelines.size() * between - 8, lines.size() * LINE + 6).styled("learnt"));
      write(step, lines, GUTTER + 8, "start", "learnt");
      y += 6;
    }
    y += 9;
    return step;
  }

  /** Something done by one alone: a note on its line. */
  private void own(Element step, Event event) {
    List<String> lines = Svg.wrap(event.label(), between - 30);
    double width = lines.stream().mapToDouble(Svg::width).max().orElse(0) + 14;
    step.add(Svg.box(x(event.from()) - width / 2, y, width, lines.size() * LINE + 6).styled("note"));
    write(step, lines, x(event.from()), "middle", "");
    y += 6;
  }

  /** Something done towards another: an arrow with what it is above. */
  private void towards(Element step, Event event) {
    double from = x(event.from());
    double to = x(event.to());
    double middle = (from + to) / 2;
    List<String> lines = Svg.wrap(event.label(), Math.abs(to - from) - 22);
    double width = lines.stream().mapToDouble(Svg::width).max().orElse(0) + 6;
    step.add(Svg.box(middle - width / 2, y, width, lines.size() * LINE + 2).styled("ground"));
    write(step, lines, middle, "middle", "");
    y += 6;
    boolean toTheRight = to > from;
    step.add(Svg.line(from, y, to + (toTheRight ? -8 : 8), y).styled("wire"), Svg.head(to, y, toTheRight));
    y += 6;
  }

  private void write(Element step, List<String> lines, double x, String anchor, String style) {
    List<Element> texts = new ArrayList<>();
    for (String line : lines) {
      y += LINE;
      texts.add(Svg.text(x, y - 1, line).with("text-anchor", anchor).styled(style));
    }
    step.add(texts);
  }
}
