package lync.encryption.wire.tls;

/** A cipher suite was named that is not in use here. */
public final class UnknownSuite extends IllegalArgumentException {

  UnknownSuite(String name, String known) {
    super("there is no cipher suite " + name + "; expected one of " + known);
  }
}
