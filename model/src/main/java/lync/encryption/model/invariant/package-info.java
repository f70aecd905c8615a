/**
 * The named strengthening of the clauses: what holds initially, is kept by every step from every typed state in which it holds, reachable or not, and
 * implies the clauses ({@code specs/INDUCTION.md}). Its twin is the module {@code Strengthening} of the specification.
 */
package lync.encryption.model.invariant;
