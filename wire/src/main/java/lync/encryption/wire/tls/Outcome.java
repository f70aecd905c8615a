package lync.encryption.wire.tls;

import java.util.Optional;
import java.util.OptionalInt;
import lync.encryption.model.vocabulary.Reason;

/**
 * How a handshake ended.
 *
 * @param connected whether the responder accepted, and with it the connection stands
 * @param requested whether the responder asked for a certificate
 * @param presented whether the initiator presented one
 * @param refusedBy who gave up first
 * @param alert the alert that it sent (RFC 8446 §6)
 * @param reason its verdict on the other's certificate; {@link Reason#None} if the connection stands, or was given up for something else
 */
public record Outcome(
    boolean connected, boolean requested, boolean presented, Optional<Party> refusedBy, OptionalInt alert, Reason reason) {}
