package lync.encryption.model.action;

/** Who takes a step ({@code specs/PROTOCOL.md} §6, {@code specs/CALLS.md} C5). */
public enum Author {
  Protocol,
  Attacker,
  Administrator
}
