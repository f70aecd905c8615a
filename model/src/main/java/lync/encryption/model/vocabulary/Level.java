package lync.encryption.model.vocabulary;

/** The encryption level that an administrator sets at a site ([MS-SDPEXT]; C30, C31b). */
public enum Level {
  Unset,
  Required,
  Supported,
  DoNotSupport
}
