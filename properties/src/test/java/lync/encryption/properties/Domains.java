package lync.encryption.properties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lync.encryption.model.LyncVariables;
import lync.encryption.model.Universe;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.state.Shape;
import lync.encryption.model.state.Variable;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.spec.TlaText;

/** Places in designs, scenarios and states, named alike on both sides, and what may stand there. */
final class Domains {

  static final String DESIGN = "design";
  static final String SCENARIO = "scenario";
  /** Begins the topics about initial values. */
  static final String INITIALLY = "initially ";

  /**
   * A place of a state variable that holds an atom, or a set of atoms.
   *
   * @param path the way there in an EXCEPT, such as {@code [1]["phase"]}
   * @param values what the model allows there
   * @param set whether the place holds a set of these
   */
  record Leaf(String variable, String path, Set<Object> values, boolean set) {
    boolean numeric() {
      return values.stream().allMatch(Integer.class::isInstance);
    }

    /** Whether the values are terms: tuples. */
    boolean ofTerms() {
      return values.stream().allMatch(List.class::isInstance);
    }

    boolean truth() {
      return values.contains(true);
    }
  }

  /** Enough to have one place of each kind: questions about every typed value would take long over the wide universe. */
  static final Universe SMALL =
      new Universe(List.of(Link.ClientAToFrontEnd, Link.MediationServerToGateway, Link.AttackerAsClientAToFrontEnd), 2, 2);

  private Domains() {}

  /** A scenario in which every message slot is in use and a set of numbers has one, so that it shows what they are. */
  static Scenario scenario() {
    MessagePlan plan = MessagePlan.UNUSED;
    return new Scenario(EnumSet.noneOf(Link.class), Collections.nCopies(SMALL.messages(), plan), EnumSet.noneOf(Link.class), 0, 0, Handshakes.Serial,
        Order.Concurrent, Set.of(), Set.of(1), 0, 0, 0);
  }

  static Set<Object> upTo(int high) {
    return IntStream.rangeClosed(0, high).boxed().collect(Collectors.toSet());
  }

  /** One place of each kind in each variable, by its name: {@code initiator.phase}. */
  static Map<String, Leaf> ofVariables() {
    Map<String, Leaf> leaves = new LinkedHashMap<>();
    for (Variable variable : LyncVariables.of(SMALL)) {
      collect(variable.name(), variable.name(), "", variable.shape(), leaves);
    }
    return leaves;
  }

  private static void collect(String variable, String name, String path, Shape shape, Map<String, Leaf> leaves) {
    if (shape instanceof Shape.Choice choice) {
      leaves.put(name, new Leaf(variable, path, new LinkedHashSet<>(choice.values()), false));
    } else if (shape instanceof Shape.Range range) {
      leaves.put(name, new Leaf(variable, path, upTo(range.high()), false));
    } else if (shape instanceof Shape.Truth) {
      leaves.put(name, new Leaf(variable, path, Set.of(true, false), false));
    } else if (shape instanceof Shape.SetOf set) {
      leaves.put(name, new Leaf(variable, path, new LinkedHashSet<>(set.elements()), true));
    } else if (shape instanceof Shape.FunctionOf function) {
      collect(variable, name, path + "[" + TlaText.of(function.domain().get(0)) + "]", function.range(), leaves);
    } else if (shape instanceof Shape.RecordOf record) {
      record.fields().forEach((field, part) -> collect(variable, name + "." + field, path + "[\"" + field + "\"]", part, leaves));
    }
  }

  /** The fields of a record and, through functions and records in it, of what it contains: name and way there. */
  static Map<String, Object> placesIn(String name, String path, Object tree) {
    Map<String, Object> places = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
      boolean record = isRecord(map);
      List<Object> keys = new ArrayList<>(map.keySet());
      for (Object key : record ? keys : keys.subList(0, 1)) {
        String inner = path + "[" + TlaText.of(key) + "]";
        places.putAll(placesIn(record ? name + "." + key : name, inner, map.get(key)));
      }
    } else {
      places.put(name, path);
    }
    return places;
  }

  /** What stands at a place, given the way there. */
  static Object at(String path, Object whole) {
    Object value = whole;
    Matcher step = Pattern.compile("\\[(?:\"(\\w+)\"|(\\d+))\\]").matcher(path);
    while (step.find()) {
      value = ((Map<?, ?>) value).get(step.group(1) == null ? (Object) Integer.valueOf(step.group(2)) : step.group(1));
    }
    return value;
  }

  /** The topic which values a state can have initially at a place, the rest of it being as it is initially. */
  static String initiallyAt(String place) {
    return INITIALLY + "at " + place;
  }

  /** The topic whether a state can be initial where there is no design, or no scenario, to take. */
  static String initiallyWithout(String set) {
    return INITIALLY + "without " + set;
  }

  /** Records are told from functions by their keys: fields begin with a small letter, links and participants with a capital. */
  private static boolean isRecord(Map<?, ?> map) {
    return map.keySet().iterator().next() instanceof String key && Character.isLowerCase(key.charAt(0));
  }
}
