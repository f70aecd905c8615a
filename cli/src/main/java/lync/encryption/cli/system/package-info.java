/** The surroundings of the command: where the project lies, files that are never half-written, and being interrupted. */
package lync.encryption.cli.system;
