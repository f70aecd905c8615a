/** What is wrong with data off the wire, said in one line with its place. */
package lync.encryption.wire.input;
