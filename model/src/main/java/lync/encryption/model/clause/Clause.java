package lync.encryption.model.clause;

import java.util.List;
import java.util.function.Predicate;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Link;

/** A clause of the catalogue. Immutable and without state of its own. */
public abstract class Clause {

  private final String id;
  private final Form form;
  private final Modality modality;
  private final String place;
  private final String statement;

  Clause(String id, Form form, Modality modality, String place, String statement) {
    this.id = id;
    this.form = form;
    this.modality = modality;
    this.place = place;
    this.statement = statement;
  }

  /** The identifier in the catalogue, such as {@code C02}. */
  public final String id() {
    return id;
  }

  /** The name in the catalogue, such as {@code ServerToServerMutualTls}. */
  public final String name() {
    return getClass().getSimpleName();
  }

  public final Form form() {
    return form;
  }

  public final Modality modality() {
    return modality;
  }

  /** What the clause demands, in one sentence. */
  public final String statement() {
    return statement;
  }

  /** Where the source document says so. */
  public final String place() {
    return place;
  }

  /** What is checked; a single part has the clause's name. */
  public abstract List<Part> parts();

  @Override
  public final String toString() {
    return id + " " + name();
  }

  /** Some honest link between participants that are present satisfies the condition. */
  static boolean somePresentLink(Design design, Predicate<Link> condition) {
    return Link.honest().stream()
        .filter(link -> design.present().contains(link.initiator()) && design.present().contains(link.responder()))
        .anyMatch(condition);
  }
}
