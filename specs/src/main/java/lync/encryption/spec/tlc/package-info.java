/**
 * The classes that touch TLC and SANY. They run behind a class loader of their own ({@code lync.encryption.spec.TlcLoader}), except
 * {@link lync.encryption.spec.tlc.TlcRunner}, which runs in a process of its own. Only values of the JDK and of the model leave this package.
 */
package lync.encryption.spec.tlc;
