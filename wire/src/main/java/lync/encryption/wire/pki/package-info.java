/**
 * Certificates: the authorities of the model as real ones, and for every certificate of the model ({@code specs/PROTOCOL.md} §5) a real one of which
 * the same facts are true. Everything is made from a seed, against a clock that stands still.
 */
package lync.encryption.wire.pki;
