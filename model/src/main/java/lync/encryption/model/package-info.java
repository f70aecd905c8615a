/**
 * The protocol of {@code specs/PROTOCOL.md} and {@code specs/CALLS.md} as a transition system over packed states.
 *
 * <p>{@link lync.encryption.model.LyncModel} joins the parts: the variables ({@link lync.encryption.model.LyncVariables}), typed views on a packed
 * state ({@link lync.encryption.model.State}), the derived notions ({@code rule}), the actions ({@code action}) and the clauses ({@code clause}).
 * Names and meanings are those of these pages, section for section; the TLA+ specification is written from the same pages, independently.
 *
 * <p>Views read and write a packed state in place and are made once for each model: a transition allocates nothing. One model therefore serves
 * one thread at a time; several models may run side by side.
 */
package lync.encryption.model;
