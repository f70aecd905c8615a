/**
 * The TLA+ specification as an oracle: its text ({@link lync.encryption.spec.SpecificationFiles}), instances of it for one design and scenario
 * ({@link lync.encryption.spec.Instance}), TLC on such an instance ({@link lync.encryption.spec.TlcProcess}), TLC's interpreter inside this
 * process for step-by-step comparison ({@link lync.encryption.spec.SpecificationInterpreter}), and what the specification declares
 * ({@link lync.encryption.spec.ModuleTree}).
 *
 * <p>Nothing in this package refers to a class of TLC; {@code lync.encryption.spec.tlc} does, and is loaded apart
 * ({@link lync.encryption.spec.TlcLoader}).
 */
package lync.encryption.spec;
