/**
 * The clauses of the catalogue, one class each: what the source document promises, judged by evidence in a state alone
 * ({@code specs/PROTOCOL.md} §7, {@code specs/CALLS.md} C6, {@code specs/MEDIA.md} M6), never by how the protocol came to its decisions. The
 * document is "Encryption for Lync Server 2013"; places in it are given by section.
 */
package lync.encryption.model.clause;
