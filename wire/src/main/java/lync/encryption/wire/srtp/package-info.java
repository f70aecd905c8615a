/**
 * SRTP (RFC 3711, RFC 7714): what a sender and a receiver of media packets do, as a port ({@link lync.encryption.wire.srtp.SrtpImplementation}) with
 * an implementation of our own on nothing but the JCA ({@link lync.encryption.wire.srtp.Rfc3711}). RTP only: no SRTCP, key derivation rate 0.
 */
package lync.encryption.wire.srtp;
