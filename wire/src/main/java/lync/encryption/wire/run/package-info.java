/**
 * Executes runs of the model: every step is taken by real certificates, handshakes, messages and packets between ends in memory, and what the ends
 * then are, in the words of the model, is held against what the model says.
 *
 * <p>Given by the run is who moves and with what choice (which of the transports that an end is ready for, which certificate an attacker shows,
 * which packet arrives), whom a message passes in turn, and which of several true reasons somebody names. Everything else is for the ends to find
 * out: verdicts, alerts and suites, over which connection a message goes and how it is protected there, who can read it, what a registrar or the
 * relay service knows, what offer and answer come to, which keys open what, which packets a receiver takes, what is downloaded and whether a client
 * goes where it is sent on to, and what the attacker can work out from the bytes it has seen.
 *
 * <p>What is not executed, {@link Omission} lists with the reasons. For PSOM stands {@link lync.encryption.wire.web.PsomFrame}.
 */
package lync.encryption.wire.run;
