/** Topology documents of a real deployment, and what its settings say, turned into the text of a design. */
package lync.encryption.cli.topology;
