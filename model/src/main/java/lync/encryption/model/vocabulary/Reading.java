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
  /** May a key travel on an internal TCP leg (C10 against C22)? */
  R4("no", "yes"),
  /** Who makes the SRTP session key? */
  R5("relay-service", "endpoints"),
  /** Trunk media (C26): clear, or encrypted, unless configured otherwise? */
  R6("clear", "required"),
  /** How far does an encryption level reach (C30, C31)? */
  R7("deployment", "site"),
  /** What does the Mediation Server send inside (C25): Required, or the deployment's level? */
  R8("required", "deployment-level"),
  /** Who presents what to the relay service (C21): the Front End the participant's credentials, or does the client compose the request? */
  R9("front-end-presents", "client-composes"),
  /** FIPS support (C33): does a FIPS server negotiate approved suites only, or can it merely? */
  R10("only-approved", "merely-can"),
  /** Whose certificate secures delivery (C24): the connection's, or the participant's own too? */
  R11("connection", "participant-too"),
  /** Media bypass whose levels do not fit: does the call fail, or does media fall back to the Mediation Server? */
  R12("call-fails", "falls-back-to-mediation"),
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
