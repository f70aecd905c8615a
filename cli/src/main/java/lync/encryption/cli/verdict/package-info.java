/** From what the engines found in the scenarios of a design to one verdict a clause, and what was expected of it. */
package lync.encryption.cli.verdict;
