/**
 * TLS 1.2 (RFC 5246) and 1.3 (RFC 8446) between the participants of a design: handshakes in memory that can be stopped after every step of the model,
 * and the same ends on sockets. Records, keys and signatures are Bouncy Castle's; what a certificate is worth, and what a fault leaves out, is
 * decided here, in the order of {@code specs/PROTOCOL.md} §5 and from the certificate's own bytes.
 */
package lync.encryption.wire.tls;
