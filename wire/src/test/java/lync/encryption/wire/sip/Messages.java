package lync.encryption.wire.sip;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import lync.encryption.wire.sdp.Descriptions;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Messages to draw from: every template, filled in at random. */
final class Messages {

  private Messages() {}

  static Arbitrary<SipMessage> messages() {
    Arbitrary<String> users = Arbitraries.of("alice@contoso.example", "bob@contoso.example", "carol@fabrikam.example");
    Arbitrary<String> hosts = Arbitraries.of("192.0.2.1:5061", "fe01.contoso.example:5061", "198.51.100.7:49152");
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, Integer.MAX_VALUE);
    Arbitrary<String> texts = Arbitraries.strings().ascii().withChars("äß€✓").ofMaxLength(60);
    Arbitrary<List<String>> who = Combinators.combine(users, hosts, users, hosts).as(List::of);
    return Combinators.combine(who, Arbitraries.of(SipTransport.class), counts, texts, Descriptions.sessions(), Arbitraries.integers().between(0, 16),
        Arbitraries.randoms())
        .as((ends, transport, count, text, session, which, random) -> {
          Identifiers identifiers = new Identifiers(new Random(random.nextLong()));
          Conversation fresh = new Conversation(identifiers.callId(), SipEnd.tagged(ends.get(0), ends.get(1), identifiers.tag()),
              SipEnd.untagged(ends.get(2), ends.get(3)), transport);
          Conversation answered = fresh.answered(identifiers.tag());
          SipMessage invite = fresh.invite(count, identifiers.branch(), session);
          Answers answers = new Answers(invite, answered.to(), transport);
          byte[] document = ("<request>" + text.replaceAll("[<&>]", "") + "</request>").getBytes(StandardCharsets.UTF_8);
          return switch (which) {
            case 0 -> fresh.register(count, identifiers.branch());
            case 1 -> invite;
            case 2 -> answered.invite(count, identifiers.branch(), session);
            case 3 -> answered.ack(count, identifiers.branch());
            case 4 -> answered.reversed().bye(count, identifiers.branch());
            case 5 -> text.isEmpty() ? invite : fresh.message(count, identifiers.branch(), text);
            case 6 -> fresh.subscribe(count, identifiers.branch());
            case 7 -> answered.reversed().notification(count, identifiers.branch(), text.isEmpty());
            case 8 -> fresh.service(count, identifiers.branch(), document);
            case 9 -> answers.ok();
            case 10 -> answers.ok(session);
            case 11 -> answers.granted(document);
            case 12 -> answers.unauthorized();
            case 13 -> answers.forbidden();
            default -> answers.encryptionLevelsNotCompatible();
          };
        });
  }
}
