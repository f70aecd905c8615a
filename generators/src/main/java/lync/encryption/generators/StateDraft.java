package lync.encryption.generators;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lync.encryption.model.LyncModel;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;

/** A state being made up, as plain values, from the initial one or another; every map and set handed out is the draft's own. */
final class StateDraft {

  private final LyncModel model;
  private final Map<String, Object> values;

  StateDraft(LyncModel model) {
    this(model, initial(model));
  }

  StateDraft(LyncModel model, long[] packed) {
    this.model = model;
    values = model.codec().decode(packed, 0);
  }

  private static long[] initial(LyncModel model) {
    long[] initial = new long[model.words()];
    model.initial((action, words, offset) -> System.arraycopy(words, offset, initial, 0, initial.length));
    return initial;
  }

  /** The state as it stands, packed. */
  long[] packed() {
    return model.codec().encode(values);
  }

  LyncModel model() {
    return model;
  }

  /** A variable that is no function, record or set. */
  void put(String variable, Object value) {
    values.put(variable, value);
  }

  Map<String, Object> initiator(Link link) {
    return this.<String, Map<String, Object>>map("initiator").get(link.name());
  }

  Map<String, Object> responder(Link link) {
    return this.<String, Map<String, Object>>map("responder").get(link.name());
  }

  Map<String, Object> message(int slot) {
    return this.<Integer, Map<String, Object>>map("message").get(slot);
  }

  /** Carriages by link. */
  Map<String, Object> carried(int slot) {
    return this.<Integer, Map<String, Object>>map("carried").get(slot);
  }

  /** Links by own client. */
  Map<String, Object> registration() {
    return map("registration");
  }

  /** The link over which a client has signed in; that of another organisation has done so elsewhere. */
  String registration(Participant client) {
    return (String) registration().getOrDefault(client.name(), "None");
  }

  void register(Participant participant, Link link) {
    if (participant.isOwnClient()) {
      registration().put(participant.name(), link.name());
    }
  }

  void learn(Term term) {
    this.<Object>set("knowledge").add(term.value());
  }

  Map<String, Object> call(int call) {
    return this.<Integer, Map<String, Object>>map("call").get(call);
  }

  /** Levels by site. */
  Map<String, Object> level() {
    return map("level");
  }

  Map<String, Object> credentials() {
    return map("credentials");
  }

  Map<String, Object> payload(int slot) {
    return this.<Integer, Map<String, Object>>map("payload").get(slot);
  }

  Map<String, Object> signedIn(int slot) {
    return this.<Integer, Map<String, Object>>map("signedIn").get(slot);
  }

  /** With which generation a side has unwrapped a call's key. */
  void unwrap(int call, Side side, int generation) {
    this.<Integer, Map<String, Object>>map("unwrapped").get(call).put(side.name(), generation);
  }

  /** How the packet with an index was sent. */
  Map<String, Object> sent(int call, Side side, int index) {
    return this.<Integer, Map<String, Map<Integer, Map<String, Object>>>>map("sent").get(call).get(side.name()).get(index);
  }

  /** The replay window of who receives a stream. */
  Map<String, Object> window(int call, Side side) {
    return this.<Integer, Map<String, Map<String, Object>>>map("window").get(call).get(side.name());
  }

  /** How often each packet of a stream was accepted. */
  Map<Integer, Object> accepted(int call, Side side) {
    return this.<Integer, Map<String, Map<Integer, Object>>>map("accepted").get(call).get(side.name());
  }

  /** What the receiver of a stream accepted that nobody else sent. */
  Map<String, Object> alien(int call, Side side) {
    return this.<Integer, Map<String, Map<String, Object>>>map("alien").get(call).get(side.name());
  }

  Set<String> administrator() {
    return set("administrator");
  }

  /** The slots of the universe. */
  List<Integer> slots() {
    return List.copyOf(this.<Integer, Object>map("message").keySet());
  }

  @SuppressWarnings("unchecked")
  private <K, V> Map<K, V> map(String variable) {
    return (Map<K, V>) values.get(variable);
  }

  @SuppressWarnings("unchecked")
  private <E> Set<E> set(String variable) {
    return (Set<E>) values.get(variable);
  }
}
