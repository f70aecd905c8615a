package lync.encryption.cli.design;

/**
 * What a participant's equipment can do: take part in audio and video at all; SRTP; desktop sharing; keeping a certificate, as SRTP on a trunk needs it
 * of a gateway (clause C28).
 */
enum Capability { AudioVideo, SRTP, DesktopSharing, CertificateStore }
