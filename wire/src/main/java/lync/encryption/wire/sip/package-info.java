/**
 * SIP (RFC 3261) as far as the steps of the model need it: messages, the templates that participants fill in, a strict reader, and cutting messages
 * out of the stream of a connection.
 */
package lync.encryption.wire.sip;
