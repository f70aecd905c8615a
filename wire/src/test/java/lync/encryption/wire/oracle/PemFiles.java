package lync.encryption.wire.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import lync.encryption.wire.pki.Identity;

/** Certificates and keys in the form that other programs read (RFC 7468), in a folder of their own. */
final class PemFiles {

  private static final int LINE = 64;

  private final Path folder;

  PemFiles(Path folder) {
    this.folder = folder;
  }

  Path certificates(String name, List<X509Certificate> certificates) throws IOException, CertificateEncodingException {
    StringBuilder text = new StringBuilder();
    for (X509Certificate certificate : certificates) {
      text.append(pem("CERTIFICATE", certificate.getEncoded()));
    }
    return Files.writeString(folder.resolve(name + ".pem"), text);
  }

  Path key(String name, Identity identity) throws IOException {
    return Files.writeString(folder.resolve(name + ".key"), pem("PRIVATE KEY", identity.key().getEncoded()));
  }

  private static String pem(String label, byte[] bytes) {
    String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
  }
}
