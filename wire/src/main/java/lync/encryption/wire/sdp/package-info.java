/**
 * Session descriptions (RFC 8866) as far as calls need them, and their {@code a=crypto} lines (RFC 4568), read strictly: what is read is written back
 * character for character.
 */
package lync.encryption.wire.sdp;
