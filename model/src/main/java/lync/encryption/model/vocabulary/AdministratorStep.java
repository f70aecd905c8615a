package lync.encryption.model.vocabulary;

/** What an administrator may do during a run, each once (C20c, C31b). */
public enum AdministratorStep {
  Require,
  Support,
  DoNotSupport,
  Roll,
  Retire,
  Expire
}
