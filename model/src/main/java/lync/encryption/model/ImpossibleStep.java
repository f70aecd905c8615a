package lync.encryption.model;

/** A scenario is to begin after steps of which one cannot be taken. */
public final class ImpossibleStep extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final int index;

  /**
   * @param index of the step, from 0
   * @param label of the step
   */
  ImpossibleStep(int index, String label) {
    super("step " + (index + 1) + ", " + label + ", cannot be taken after those before it");
    this.index = index;
  }

  /** Which of the steps, from 0. */
  public int index() {
    return index;
  }
}
