/**
 * What crossed the wire, as files that Wireshark opens: a capture with the packets that would have carried it, and the key log that opens them. And
 * the way back: from a capture to what each side of each connection said, and whether a secret is in it.
 */
package lync.encryption.wire.capture;
