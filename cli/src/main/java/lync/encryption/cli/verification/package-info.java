/** Exploring the scenarios of designs in both engines, and what comes of it, free of any form of output. */
package lync.encryption.cli.verification;
