/** The commands of {@code lync}, one class each: options, then services, then reports. */
package lync.encryption.cli.command;
