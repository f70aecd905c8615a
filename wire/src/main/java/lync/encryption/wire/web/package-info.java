/**
 * What web conferencing and downloads speak, as far as the steps of the model need it: HTTP/1.1 (RFC 9110, RFC 9112) without chunks and with GET
 * alone, and frames in the place of PSOM.
 */
package lync.encryption.wire.web;
