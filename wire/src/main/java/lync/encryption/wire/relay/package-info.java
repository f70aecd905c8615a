/**
 * Relay authentication (facts §3): credentials that the service need not remember, session keys wrapped under them, and allocation at the
 * A/V Edge, where the password never crosses the wire. The layout of the username's blob, and the documents for session keys, are our own: the
 * sources name their contents only.
 */
package lync.encryption.wire.relay;
