package lync.encryption.wire.tls;

/** What is looked at in a certificate, in this order ({@code specs/PROTOCOL.md} §5). */
public enum Check {
  /** That there is one. */
  Presence,
  /** That its chain ends in an authority that the judge trusts. */
  Issuer,
  /** That it is within its validity period. */
  Validity,
  /** That it carries the name under which the peer presents itself. */
  Name,
  /** That this name is on the judge's list. */
  Listing
}
