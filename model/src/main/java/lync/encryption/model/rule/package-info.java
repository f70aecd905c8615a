/**
 * The derived notions of {@code specs/PROTOCOL.md} §4 and §5: routes, links, certificates and their judgement, terms and deduction; and those of
 * {@code specs/CALLS.md} C4: encryption levels and what two of them come to, dialogs, relay credentials, session keys and who has them.
 *
 * <p>Whatever design, scenario and universe fix is computed once ({@link lync.encryption.model.rule.Setting}); the rest are questions to a state.
 */
package lync.encryption.model.rule;
