/** What is wrong with the input, said in one line with its place. */
package lync.encryption.cli.input;
