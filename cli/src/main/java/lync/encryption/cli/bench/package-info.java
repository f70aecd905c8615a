/** How fast the engines are. Measurements, not tests. */
package lync.encryption.cli.bench;
