/** What changes when the document is read the other way. */
package lync.encryption.cli.reading;
