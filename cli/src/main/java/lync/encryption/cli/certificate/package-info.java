/** What was once found in a design and accepted, kept to notice any drift. */
package lync.encryption.cli.certificate;
