/** What was found, in words, tables and JSON. Nothing here computes a verdict. */
package lync.encryption.cli.report;
