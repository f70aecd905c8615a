/**
 * The validated FIPS 140 module of Bouncy Castle behind the same ends and certificates as everywhere (C33, C34). Its libraries and the ordinary ones
 * do not go on one class path, and approved-only mode is a matter of the whole virtual machine: hence a module of its own.
 */
package lync.encryption.wire.fips;
