/**
 * Stands in for JNA, which jitsi-srtp would use for one thing only: to unpack a native library from its jar and load it. With the library, two runs
 * would not do the same: jitsi-srtp then measures at every start which of its ciphers is the fastest. In place of JNA itself there is what jitsi-srtp
 * calls of it, and finds nothing. JNA must therefore not be on the class path.
 */
package com.sun.jna;
