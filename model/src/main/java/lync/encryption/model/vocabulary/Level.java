package lync.encryption.model.vocabulary;

import java.util.Optional;

/** The encryption level that an administrator sets at a site ([MS-SDPEXT]; C30, C31b). */
public enum Level {
  Unset,
  Required,
  Supported,
  DoNotSupport;

  /** The administrator's step that sets this level; none unsets one. */
  public Optional<AdministratorStep> step() {
    return switch (this) {
      case Unset -> Optional.empty();
      case Required -> Optional.of(AdministratorStep.Require);
      case Supported -> Optional.of(AdministratorStep.Support);
      case DoNotSupport -> Optional.of(AdministratorStep.DoNotSupport);
    };
  }
}
