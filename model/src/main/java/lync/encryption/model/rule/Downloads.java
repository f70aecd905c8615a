package lync.encryption.model.rule;

import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Redirect;

/** When downloads are answered, and when a client goes where it was sent on to ({@code specs/MEDIA.md} M5; C16). */
public final class Downloads {

  private Downloads() {}

  /** What a download answers has come. */
  public static boolean asked(State s, int download) {
    return s.message(download - 1).phase() == MessagePhase.Delivered;
  }

  /** What a download answers has come, or is on its way, or will be. */
  static boolean mayCome(State s, int download) {
    return asked(s, download) || RelayAuthentication.requestComing(s, download - 1);
  }

  /** The meeting content before a client's next step sent it on, and to where it goes. */
  public static boolean sentOn(State s, int followRedirect) {
    boolean followed = s.setting().design().redirect() == Redirect.TLS || s.setting().fault(Fault.HttpRedirectFollowed);
    return followed
        && s.message(followRedirect - 1).phase() == MessagePhase.Delivered
        && s.payload(followRedirect - 1).form() == PayloadForm.Redirect;
  }
}
