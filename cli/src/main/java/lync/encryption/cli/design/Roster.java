package lync.encryption.cli.design;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lync.encryption.cli.input.Names;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/** The participants that a design declares: which free name stands for which role. */
final class Roster {

  private final Map<String, Participant> roles = new LinkedHashMap<>();
  private final Map<Participant, String> names = new EnumMap<>(Participant.class);
  private final Map<Participant, Location> places = new HashMap<>();
  private final Set<String> misdeclared = new HashSet<>();
  private final Problems problems;

  Roster(Problems problems) {
    this.problems = problems;
  }

  /** Declares a participant, unless its role is taken. */
  void add(String name, Participant role, Location at) {
    String holder = names.putIfAbsent(role, name);
    if (holder != null) {
      misdeclare(name);
      problems.add(at, "'" + name + "' is a second " + role + ", after '" + holder + "'; expected each role once" + alternative(role));
      return;
    }
    roles.put(name, role);
    places.put(role, at);
  }

  private static String alternative(Participant role) {
    return role == Participant.FrontEnd ? ", a second Front End has the role SecondFrontEnd" : "";
  }

  /** Notes a name whose role could not be told, so that its uses are not reported as well. */
  void misdeclare(String name) {
    misdeclared.add(name);
  }

  Set<Participant> present() {
    return Collections.unmodifiableSet(names.keySet());
  }

  /** The names that the design gives to the roles. */
  Map<Participant, String> names() {
    return new EnumMap<>(names);
  }

  String name(Participant role) {
    return names.getOrDefault(role, role.name());
  }

  /** Where a participant was declared. */
  Location place(Participant role) {
    return places.get(role);
  }

  /** The participant meant; reports a name that was not declared. */
  Optional<Participant> resolve(Node node, String what) {
    problems.expectations().name(node.at());
    if (!(node instanceof Node.Scalar scalar) || scalar.text().isEmpty()) {
      problems.add(node.at(), what + " is " + node.kind() + "; expected the name of a participant");
      return Optional.empty();
    }
    Participant role = roles.get(scalar.text());
    if (role == null && !misdeclared(scalar.text())) {
      problems.add(node.at(), what + " names '" + scalar.text() + "', which is not among the participants; " + suggestion(scalar.text()));
    }
    return Optional.ofNullable(role);
  }

  /** Somebody may have written the role of a participant that has a name of its own. */
  private String suggestion(String word) {
    return names.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(word))
        .findFirst()
        .map(entry -> "expected the name given to that role; did you mean " + entry.getValue() + "?")
        .orElseGet(() -> Names.expectation(word, roles.keySet()));
  }

  /** Whether this is the name of somebody whose role could not be told. */
  boolean misdeclared(String name) {
    return misdeclared.contains(name);
  }

  /** The participant of this name, or with this role. */
  Optional<Participant> nameOrRole(String word) {
    return Optional.ofNullable(roles.get(word))
        .or(() -> names.keySet().stream().filter(role -> role.name().equals(word)).findFirst());
  }

  /** The link meant by {@code {from: …, to: …}}; reports names that were not declared, and a link that the model does not have. */
  Optional<Link> link(Fields fields, String what) {
    Optional<Participant> from = fields.required("from").flatMap(node -> resolve(node, "'from' of " + what));
    Optional<Participant> to = fields.required("to").flatMap(node -> resolve(node, "'to' of " + what));
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Optional<Link> link = Link.between(from.get(), to.get());
    if (link.isEmpty()) {
      problems.add(fields.at(), "the model has no link from " + name(from.get()) + " to " + name(to.get()) + "; " + possible(from.get()));
    }
    return link;
  }

  private String possible(Participant from) {
    List<String> targets = Link.honest().stream().filter(link -> link.initiator() == from).map(link -> link.responder().name()).toList();
    return targets.isEmpty() ? "expected another 'from', " + name(from) + " opens no link" : "expected one to " + Names.list(targets);
  }
}
