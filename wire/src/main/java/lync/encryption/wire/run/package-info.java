/**
 * Executes runs of the model: every step is taken by real certificates, handshakes, messages and packets between ends in memory, and what the ends
 * then are, in the words of the model, is held against what the model says. A step only says who moves; what comes of it is for the ends to say.
 */
package lync.encryption.wire.run;
