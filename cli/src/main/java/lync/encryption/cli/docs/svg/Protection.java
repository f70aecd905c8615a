package lync.encryption.cli.docs.svg;

/** How something on the wire is protected, as far as a picture shows it. */
public enum Protection {
  /** Nothing is on the wire. */
  None("", "no traffic"),
  /** Anybody on the wire can read it. */
  Clear("clear", "readable on the wire"),
  /** Either kind is possible. */
  Mixed("mixed", "protected or readable on the wire"),
  /** Encrypted; one side shows who it is. */
  Sealed("sealed", "encrypted"),
  /** Encrypted; both sides show who they are. */
  Mutual("mutual", "encrypted, both sides with certificates");

  private final String style;
  private final String words;

  Protection(String style, String words) {
    this.style = style;
    this.words = words;
  }

  /** The style sheet's class for it. */
  public String style() {
    return style;
  }

  public String words() {
    return words;
  }

  /** Read off what a report says of a connection or a message: "TLS", "TCP, in clear". */
  public static Protection ofWords(String said) {
    if (said.isEmpty()) {
      return None;
    }
    if (said.contains("clear") || said.contains("without encryption") || said.matches("(TCP|HTTP|RTP)\\b.*")) {
      return Clear;
    }
    return said.startsWith("MTLS") ? Mutual : Sealed;
  }
}
