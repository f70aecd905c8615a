/** The two engines, what each finds in a scenario, and where they differ. */
package lync.encryption.cli.engine;
