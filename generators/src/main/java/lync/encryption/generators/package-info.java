/**
 * Randomness for the property suites: designs, scenarios, runs and typed states, reachable or not, and the minimisers that turn a failing
 * sample into a small one.
 *
 * <p>Every generator is a function of a {@link java.util.Random}, so that one seed reproduces everything; {@link
 * lync.encryption.generators.LyncArbitraries} offers them to jqwik.
 */
package lync.encryption.generators;
