package lync.encryption.wire.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.rule.KeyMaker;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.wire.srtp.MasterKey;

/** The octets that the model's terms stand for in an execution. */
final class Secrets {

  private Secrets() {}

  /** What messages and media say, session keys, bare and wrapped, and passwords of relay credentials. */
  static List<Execution.Secret> of(LyncModel model, Parts parts) {
    List<Execution.Secret> secrets = new ArrayList<>();
    for (Term term : model.setting().terms().all()) {
      octets(term, parts).forEach(octets -> secrets.add(new Execution.Secret(term, octets)));
    }
    return secrets;
  }

  private static Stream<byte[]> octets(Term term, Parts parts) {
    return switch (term.kind()) {
      case Content -> text(parts.letters().of(term.number()).mark());
      case Credential -> parts.relay().issued(Participant.valueOf(term.name()), term.generation()).stream()
          .map(credential -> credential.password().getBytes(StandardCharsets.US_ASCII));
      case Wrapped -> parts.relay().wrapped(new RelayPool.WrappedFor(term.number(), Side.valueOf(term.name()), term.generation())).stream();
      case SessionKey -> keys(term, parts).map(MasterKey::keyAndSalt);
      case Media -> text(parts.media().mark(term.number(), Side.valueOf(term.name()), term.generation()));
      case Sealed, TrafficSecret, Packet -> Stream.empty();
    };
  }

  private static Stream<byte[]> text(String mark) {
    return mark.isEmpty() ? Stream.empty() : Stream.of(mark.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Stream<MasterKey> keys(Term term, Parts parts) {
    return switch (KeyMaker.valueOf(term.name())) {
      case Relay -> parts.relay().key(term.number()).stream();
      case Caller -> parts.calls().keysOf(term.number(), Side.Caller);
      case Callee -> parts.calls().keysOf(term.number(), Side.Callee);
    };
  }
}
