package lync.encryption.wire.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues certificates (RFC 5280), for ECDSA on P-256 throughout. A root vouches for itself; an authority below one has its certificate in every chain
 * that it issues.
 */
public final class CertificationAuthority {

  private static final String SIGNATURE = "SHA256withECDSA";
  private static final Duration BEFORE = Duration.ofDays(365);
  private static final Duration AFTER = Duration.ofDays(3650);

  private final Cryptography cryptography;
  private final X500Name name;
  private final PrivateKey key;
  private final X509Certificate certificate;
  private final List<X509Certificate> below;

  private CertificationAuthority(
      Cryptography cryptography, X500Name name, PrivateKey key, X509Certificate certificate, List<X509Certificate> below) {
    this.cryptography = cryptography;
    this.name = name;
    this.key = key;
    this.certificate = certificate;
    this.below = below;
  }

  /**
   * A root.
   *
   * @param now its certificate is good from a year before to ten years after
   */
  public static CertificationAuthority root(Cryptography cryptography, String commonName, Instant now) {
    SecureRandom random = cryptography.random("authority " + commonName);
    KeyPair keys = keys(cryptography, random);
    X500Name name = new X500Name("CN=" + commonName);
    X509Certificate certificate = sign(cryptography, name, keys.getPrivate(),
        authority(name, name, keys.getPublic(), now, random, 1), random);
    return new CertificationAuthority(cryptography, name, keys.getPrivate(), certificate, List.of());
  }

  /** An authority that this one vouches for, and that vouches for no further ones. */
  public CertificationAuthority subordinate(String commonName, Instant now) {
    SecureRandom random = cryptography.random("authority " + commonName);
    KeyPair keys = keys(cryptography, random);
    X500Name subject = new X500Name("CN=" + commonName);
    X509Certificate issued = sign(cryptography, name, key, authority(name, subject, keys.getPublic(), now, random, 0), random);
    List<X509Certificate> chain = new ArrayList<>(List.of(issued));
    chain.addAll(below);
    return new CertificationAuthority(cryptography, subject, keys.getPrivate(), issued, chain);
  }

  private static JcaX509v3CertificateBuilder authority(
      X500Name issuer, X500Name subject, PublicKey key, Instant now, SecureRandom random, int furtherAuthorities) {
    return extended(
        builder(issuer, subject, key, now.minus(BEFORE), now.plus(AFTER), random),
        new BasicConstraints(furtherAuthorities), new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** Makes a key for somebody and certifies it. */
  public Identity issue(PeerName subject, Instant from, Instant until, SecureRandom random) {
    KeyPair keys = keys(cryptography, random);
    X509Certificate issued = sign(cryptography, name, key,
        holder(name, distinguished(subject), keys.getPublic(), subject, from, until, random), random);
    List<X509Certificate> chain = new ArrayList<>(List.of(issued));
    chain.addAll(below);
    return new Identity(chain, keys.getPrivate());
  }

  /** Somebody makes a key and certifies it, with nobody's help. */
  public static Identity selfSigned(Cryptography cryptography, PeerName subject, Instant from, Instant until, SecureRandom random) {
    KeyPair keys = keys(cryptography, random);
    X500Name name = distinguished(subject);
    X509Certificate issued = sign(cryptography, name, keys.getPrivate(), holder(name, name, keys.getPublic(), subject, from, until, random), random);
    return new Identity(List.of(issued), keys.getPrivate());
  }

  /** For both sides of TLS (facts §2): every server is a client of other servers. */
  private static JcaX509v3CertificateBuilder holder(
      X500Name issuer, X500Name subject, PublicKey key, PeerName name, Instant from, Instant until, SecureRandom random) {
    JcaX509v3CertificateBuilder builder = extended(
        builder(issuer, subject, key, from, until, random), new BasicConstraints(false), new KeyUsage(KeyUsage.digitalSignature));
    try {
      builder.addExtension(Extension.extendedKeyUsage, false,
          new ExtendedKeyUsage(new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(name.kind().tag(), name.value())));
    } catch (IOException neverFromMemory) {
      throw new IllegalStateException(neverFromMemory);
    }
    return builder;
  }

  private static X500Name distinguished(PeerName name) {
    return new X500Name("CN=" + name.value());
  }

  private static JcaX509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, PublicKey key, Instant from, Instant until, SecureRandom random) {
    BigInteger serial = new BigInteger(63, random).setBit(63);
    return new JcaX509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(until), subject, key);
  }

  private static JcaX509v3CertificateBuilder extended(JcaX509v3CertificateBuilder builder, BasicConstraints constraints, KeyUsage usage) {
    try {
      builder.addExtension(Extension.basicConstraints, true, constraints);
      builder.addExtension(Extension.keyUsage, true, usage);
    } catch (IOException neverFromMemory) {
      throw new IllegalStateException(neverFromMemory);
    }
    return builder;
  }

  private static KeyPair keys(Cryptography cryptography, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", cryptography.provider());
      generator.initialize(new ECGenParameterSpec("P-256"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException notOffered) {
      throw new IllegalStateException("the provider makes no keys on P-256", notOffered);
    }
  }

  private static X509Certificate sign(
      Cryptography cryptography, X500Name issuer, PrivateKey key, JcaX509v3CertificateBuilder builder, SecureRandom random) {
    try {
      byte[] encoded = builder.build(
          new JcaContentSignerBuilder(SIGNATURE).setProvider(cryptography.provider()).setSecureRandom(random).build(key)).getEncoded();
      return (X509Certificate) CertificateFactory.getInstance("X.509", cryptography.provider())
          .generateCertificate(new ByteArrayInputStream(encoded));
    } catch (OperatorCreationException | GeneralSecurityException | IOException notOffered) {
      throw new IllegalStateException("the provider does not sign for " + issuer, notOffered);
    }
  }
}
