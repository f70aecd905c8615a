package lync.encryption.model.vocabulary;

/** Whether a trunk's media is to be SRTP (Set-CsTrunkConfiguration -SRTPMode; C26, C27). */
public enum TrunkMode {
  Unset,
  Required,
  Optional,
  NotSupported
}
