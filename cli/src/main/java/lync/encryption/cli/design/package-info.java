/** Design files: reading them strictly, saying where in the file anything is wrong, and finding the ones that come with the project. */
package lync.encryption.cli.design;
