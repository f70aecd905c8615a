/** Writing HTML and SVG: elements that escape what they hold, and whole pages. Knows nothing of Lync. */
package lync.encryption.cli.html;
