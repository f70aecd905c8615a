/**
 * The constant universe: what exists before any design is chosen.
 *
 * <p>Enumeration values are spelled as in the TLA+ specification ({@code ClientA}, not {@code CLIENT_A}), because one name is the same name in
 * both languages, always; a test compares the two.
 */
package lync.encryption.model.vocabulary;
