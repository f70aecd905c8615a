package lync.encryption.wire.run;

import java.net.URI;
import java.util.Optional;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.web.HttpField;
import lync.encryption.wire.web.HttpMessage;
import lync.encryption.wire.web.HttpReader;
import lync.encryption.wire.web.PsomFrame;

/**
 * Web conferencing and downloads ({@code specs/MEDIA.md} M4, M5; C15, C16): what clients ask for, what the web services answer, whom they send on to
 * Office Web Apps, and whether the client goes there.
 */
final class WebTraffic {

  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String SAFE = "https";

  private final Setting setting;
  private final Network network;
  private final Author author;
  private final Letters letters;

  WebTraffic(Parts parts) {
    setting = parts.setting();
    network = parts.network();
    author = parts.author();
    letters = parts.letters();
  }

  /** What a client sends first, or whoever speaks in its name; empty if it was not sent on to where it goes. */
  Optional<Author.Written> byClient(int message) {
    if (setting.plan(message).kind() == MessageKind.WebConference) {
      return Optional.of(conference(message));
    }
    Optional<URI> address = setting.plan(message).kind() == MessageKind.FollowRedirect ? sentOn(message) : Optional.of(toAskFor(message));
    return address.map(this::request);
  }

  /** It is known by what it says. */
  private Author.Written conference(int message) {
    String text = "Slide " + message + " of " + setting.plan(message).from() + ": " + author.words();
    return new Author.Written(new PsomFrame(text).bytes(), text, Payload.NONE);
  }

  /** What it asks for is the scenario's business: what the next message answers with. */
  private URI toAskFor(int message) {
    Optional<MessagePlan> next = message < setting.universe().messages() ? Optional.of(setting.plan(message + 1)) : Optional.empty();
    WebResource resource = next.flatMap(plan -> WebResource.of(plan.kind())).orElse(WebResource.MeetingContent);
    return resource.at(name(setting.route(message).at(2)));
  }

  /** It is known by its cookie, in the place of the ticket by which a client is known to the web services, which the model leaves out. */
  private Author.Written request(URI address) {
    String ticket = author.words();
    return new Author.Written(HttpMessage.get(address, new HttpField(HttpField.COOKIE, "ticket=" + ticket)).bytes(), ticket, Payload.NONE);
  }

  /** Where a client goes that the answer before has sent on: to HTTPS alone, unless by a fault (C16). */
  Optional<URI> sentOn(int message) {
    Letter answer = letters.of(message - 1);
    return answer.phase() != MessagePhase.Delivered ? Optional.empty()
        : http(answer.octets()).location().filter(to -> SAFE.equals(to.getScheme()) || network.has(Fault.HttpRedirectFollowed));
  }

  /** Whoever was asked answers what it was asked for, or sends the client on; an answer is known by its content. */
  Author.Written answer(int message) {
    Participant asked = setting.route(message).at(1);
    HttpMessage request = http(letters.of(message - 1).octets());
    String words = author.words();
    Redirect redirect = network.design().redirect();
    boolean elsewhere = asked == Participant.WebServices && redirect != Redirect.None && WebResource.MeetingContent.isAskedFor(request.start());
    HttpMessage answer = elsewhere
        ? HttpMessage.found(officeWebApps(redirect), TEXT, "The slides are elsewhere: " + words)
        : HttpMessage.ok(TEXT, "What " + asked + " has: " + words);
    return new Author.Written(answer.bytes(), words, answer.location().map(to -> new Payload(PayloadForm.Redirect, 0)).orElse(Payload.NONE));
  }

  private URI officeWebApps(Redirect redirect) {
    return URI.create((redirect == Redirect.TLS ? SAFE : "http") + "://" + name(Participant.OfficeWebApps) + "/m/Presenter.aspx?document=slides");
  }

  /** What a server in between makes of a message: frames go on as they are. */
  byte[] passedOn(int message, Participant server, byte[] received) {
    return isConference(message) ? frame(received).bytes() : http(received).via(name(server)).bytes();
  }

  /** A message in words, as who has it reads it. */
  String title(int message, byte[] octets) {
    return isConference(message) ? "a PSOM frame, " + frame(octets).text().length() + " characters" : http(octets).start().text();
  }

  private boolean isConference(int message) {
    return setting.plan(message).kind() == MessageKind.WebConference;
  }

  private String name(Participant participant) {
    return network.pki().names().of(participant).value();
  }

  private static HttpMessage http(byte[] octets) {
    try {
      return HttpReader.read(octets);
    } catch (MalformedData e) {
      throw Contents.illegible(e);
    }
  }

  private static PsomFrame frame(byte[] octets) {
    try {
      return PsomFrame.read(octets);
    } catch (MalformedData e) {
      throw Contents.illegible(e);
    }
  }
}
