/**
 * SRTP by somebody else, org.jitsi:jitsi-srtp, in Java alone. It needs Bouncy Castle's ordinary provider, and so does not run beside the one for
 * FIPS.
 */
package lync.encryption.wire.srtp.jitsi;
