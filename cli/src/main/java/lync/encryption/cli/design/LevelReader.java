package lync.encryption.cli.design;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lync.encryption.cli.input.Names;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;

/** Reads {@code encryptionLevel:}: one level for the whole deployment, or one a site. */
final class LevelReader {

  private static final Set<Participant> SITES = EnumSet.of(Participant.FrontEnd, Participant.SecondFrontEnd, Participant.PartnerEdge);
  private static final Set<Level> STATED = EnumSet.complementOf(EnumSet.of(Level.Unset));

  private final Problems problems;
  private final Values values;
  private final Roster roster;

  LevelReader(Problems problems, Values values, Roster roster) {
    this.problems = problems;
    this.values = values;
    this.roster = roster;
  }

  /** The level of every site, {@code Unset} at one that is not named; nothing if a level or a site could not be told. */
  Optional<Map<Participant, Level>> read(Node node) {
    return node instanceof Node.Mapping sites ? bySite(sites) : level(node).map(LevelReader::everywhere);
  }

  /** A deployment's level says nothing of its partners. */
  private static Map<Participant, Level> everywhere(Level level) {
    Map<Participant, Level> levels = new EnumMap<>(Design.UNSET);
    levels.put(Participant.FrontEnd, level);
    levels.put(Participant.SecondFrontEnd, level);
    return levels;
  }

  private Optional<Map<Participant, Level>> bySite(Node.Mapping sites) {
    Map<Participant, Level> named = new EnumMap<>(Participant.class);
    for (Node.Entry entry : sites.entries()) {
      Optional<Participant> site = site(entry);
      Optional<Level> level = level(entry.value());
      if (site.isEmpty() || level.isEmpty()) {
        return Optional.empty();
      }
      if (named.put(site.get(), level.get()) != null) {
        problems.add(entry.keyAt(), "the level of " + roster.name(site.get()) + " stands here a second time; expected it once");
      }
    }
    Map<Participant, Level> levels = new EnumMap<>(Design.UNSET);
    levels.putAll(named);
    return Optional.of(levels);
  }

  private Optional<Level> level(Node node) {
    return values.word(node, "encryption level", STATED);
  }

  /** A site by its name or its role; reports what is none. */
  private Optional<Participant> site(Node.Entry entry) {
    Optional<Participant> named = roster.nameOrRole(entry.key());
    if (named.filter(SITES::contains).isEmpty() && !roster.misdeclared(entry.key())) {
      List<String> sites = roster.present().stream().filter(SITES::contains).map(roster::name).toList();
      problems.add(entry.keyAt(), "'" + entry.key() + "' is no site of this design; " + Names.expectation(entry.key(), sites));
    }
    return named.filter(SITES::contains);
  }

  /** Why the levels of a design do not go together with its answer to reading R7, if they do not. One that is unset contradicts nothing. */
  static Optional<String> contradiction(Design design, Map<Participant, String> names) {
    Level first = design.levels().get(Participant.FrontEnd);
    Level second = design.levels().get(Participant.SecondFrontEnd);
    boolean bothSet = STATED.contains(first) && STATED.contains(second);
    if (design.alternative(Reading.R7) || !bothSet || first == second) {
      return Optional.empty();
    }
    return Optional.of("the level is " + first + " at " + names.get(Participant.FrontEnd) + " and " + second + " at "
        + names.get(Participant.SecondFrontEnd) + "; expected one for both, a level reaches the whole deployment unless R7 is answered with site");
  }
}
