package lync.encryption.cli.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document, or settings, with something wrong or at least different, at random. */
final class Mutation {

  /** Attributes that a design depends on, or the list of what is left out: whoever changes one must see it. */
  private static final Map<String, List<String>> MEANINGFUL = Map.of(
      "Port", List.of("Owner", "Usage", "InterfaceSide", "Port", "Protocol"),
      "Service", List.of("RoleName"),
      "Cluster", List.of("Fqdn"));

  private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z]+)=\"([^\"]*)\"");
  private static final List<String> VALUES = List.of("", "0", "1", "65535", "65536", "99999999999999999999", "-1", "5061", "Mtls", "Tls", "Tcp",
      "Udp", "Https",
      "TcpOrUdp", "mtls", "true", "External", "Pstn", "Registrar", "EdgeServer", "MediationServer", "SipServer", "urn:component:AccessEdge", "a b",
          "&#10;",
      "&#9;", "&lt;", "&amp;", "&other;", "@|red x|@", "é", "\uD83D\uDE00", "# x", "{", "]", "'", ": ", "x".repeat(300), "x".repeat(9000));
  private static final List<String> PIECES = List.of("<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<", ">", "\"", "</Service>",
      "<Port/>", "<Ports>",
      "<!--", "-->", "<![CDATA[", "]]>", "<?x y?>", "\0", "\uFFFE", "\r", "<x xmlns=\"y\">", "<Service/>", "<a>".repeat(80), "&#0;", "\u0085", "[",
          "{", "\t",
      "*", "&a ", "!!", "- ", "\\", ",", "null", "1e999");

  /**
   * What came of a mutation.
   *
   * @param meaningful nothing was changed but the value of an attribute that a design, or its list of what is left out, depends on
   */
  record Result(String text, boolean meaningful) {}

  private final Random random;

  Mutation(long seed) {
    this.random = new Random(seed);
  }

  /** One mutation or a few, one upon the other. */
  Result mutate(String original) {
    int times = random.nextInt(3) == 0 ? 2 + random.nextInt(4) : 1;
    Result result = new Result(original, false);
    for (int i = 0; i < times; i++) {
      Result next = once(result.text());
      result = new Result(next.text(), times == 1 && next.meaningful());
    }
    return result;
  }

  private Result once(String text) {
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> attribute(text);
      case 3 -> new Result(insert(text, pick(PIECES)), false);
      case 4 -> new Result(lines(text), false);
      case 5 -> new Result(cut(text), false);
      case 6 -> new Result(character(text), false);
      case 7 -> new Result(renamed(text), false);
      default -> new Result(copied(text), false);
    };
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private int place(String text) {
    return random.nextInt(text.length() + 1);
  }

  private static List<int[]> attributes(String text) {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = ATTRIBUTE.matcher(text);
    while (matcher.find()) {
      found.add(new int[] {matcher.start(1), matcher.end(1), matcher.start(2), matcher.end(2)});
    }
    return found;
  }

  /** Gives an attribute another value: a likely one, or that of another attribute. */
  private Result attribute(String text) {
    List<int[]> all = attributes(text);
    if (all.isEmpty()) {
      return new Result(insert(text, pick(VALUES)), false);
    }
    int[] one = pick(all);
    int[] other = pick(all);
    String value = random.nextBoolean() ? pick(VALUES) : text.substring(other[2], other[3]);
    String element = text.substring(text.lastIndexOf('<', one[0]) + 1, one[0]).split("[\\s>]", 2)[0];
    boolean meaningful = MEANINGFUL.getOrDefault(element, List.of()).contains(text.substring(one[0], one[1]))
        && !value.equals(text.substring(one[2], one[3]));
    return new Result(text.substring(0, one[2]) + value + text.substring(one[3]), meaningful);
  }

  private String insert(String text, String piece) {
    int at = place(text);
    return text.substring(0, at) + piece + text.substring(at);
  }

  /** Doubles, drops or swaps lines; a line is an element of the documents. */
  private String lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int one = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.add(other, lines.get(one));
      case 1 -> lines.remove(one);
      default -> {
        String kept = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, kept);
      }
    }
    return String.join("\n", lines);
  }

  private String cut(String text) {
    int from = place(text);
    int to = Math.min(text.length(), from + (random.nextInt(4) == 0 ? text.length() : random.nextInt(200)));
    return text.substring(0, from) + text.substring(to);
  }

  private String character(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (char) random.nextInt(random.nextInt(3) == 0 ? 0xD800 : 128) + text.substring(at + 1);
  }

  /** Gives an attribute or an element another name. */
  private String renamed(String text) {
    List<int[]> all = attributes(text);
    if (all.isEmpty()) {
      return character(text);
    }
    int[] one = pick(all);
    String name = pick(List.of("Other", "UniqueId", "Fqdn", "Port", "x:y", "xmlns", "1"));
    return text.substring(0, one[0]) + name + text.substring(one[1]);
  }

  private String copied(String text) {
    int from = place(text);
    int to = Math.min(text.length(), from + random.nextInt(400));
    return insert(text, text.substring(from, to));
  }
}
