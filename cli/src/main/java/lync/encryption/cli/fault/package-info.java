/** What each fault of the catalogue breaks. */
package lync.encryption.cli.fault;
