/** Results of the engines kept from one run of the command to the next, for as long as nothing changes that they rest on. */
package lync.encryption.cli.cache;
