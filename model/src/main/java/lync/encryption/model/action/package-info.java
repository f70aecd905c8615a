/**
 * The actions of {@code specs/PROTOCOL.md} §6 and {@code specs/CALLS.md} C5, one class each, named as there. A ground action is one of them with its
 * parameters fixed.
 *
 * <p>Each class shows its row of the table: {@link lync.encryption.model.action.Action#possible() possible} and
 * {@link lync.encryption.model.action.Action#guard guard} together are the guard, the former being what design and scenario alone decide.
 */
package lync.encryption.model.action;
