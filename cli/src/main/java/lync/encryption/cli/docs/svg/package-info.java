/** Pictures as SVG: runs as sequence diagrams, and deployments. Knows nothing of where they stand. */
package lync.encryption.cli.docs.svg;
