package lync.encryption.model.vocabulary;

import java.util.List;

/** Questions that the source document leaves open, each with its default answer and the alternative. */
public enum Reading {
  /** Is the media gateway a server (C02 against C04)? */
  R1("no", "yes"),
  /** Which traffic is server-to-server: SIP, PSOM and relay authentication, or every protocol between servers? */
  R2("sip-psom-relay", "every"),
  /** Internal TCP (C11 against C10): where the administrator allows it, or never? */
  R3("where-allowed", "never"),
  /** Client-to-server traffic that is not SIP, PSOM or HTTP: outside C11, or inside? */
  R13("outside", "inside");

  private final String byDefault;
  private final String alternative;

  Reading(String byDefault, String alternative) {
    this.byDefault = byDefault;
    this.alternative = alternative;
  }

  public String byDefault() {
    return byDefault;
  }

  public String alternative() {
    return alternative;
  }

  /** The two answers, the default first. */
  public List<String> answers() {
    return List.of(byDefault, alternative);
  }
}
