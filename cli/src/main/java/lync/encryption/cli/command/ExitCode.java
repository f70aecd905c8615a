package lync.encryption.cli.command;

/** How the command ends. Where several apply, the one that stands first here counts. */
final class ExitCode {

  /** The input cannot be used. Also picocli's code for options that make no sense. */
  static final int BAD_INPUT = 2;
  /** The engines disagree, what was found is not what the certificate says, or a run went otherwise in reality than in the model. */
  static final int DISAGREEMENT = 3;
  /** A verdict other than expected. */
  static final int UNEXPECTED = 1;
  /** A bound was reached before everything was explored. */
  static final int INCOMPLETE = 4;
  static final int SUCCESS = 0;
  /** The command itself failed (EX_SOFTWARE of sysexits.h). */
  static final int INTERNAL_ERROR = 70;

  private ExitCode() {}

  static int of(boolean disagreement, boolean unexpected, boolean incomplete) {
    if (disagreement) {
      return DISAGREEMENT;
    }
    if (unexpected) {
      return UNEXPECTED;
    }
    return incomplete ? INCOMPLETE : SUCCESS;
  }
}
