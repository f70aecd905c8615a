package lync.encryption.wire.run;

/**
 * After a step, model and reality do not agree.
 *
 * @param step from 1
 * @param action by label
 * @param field for example {@code initiator[ClientAToFrontEnd].phase}
 * @param model what the model says
 * @param real what the ends say
 */
public record Difference(int step, String action, String field, Object model, Object real) {

  @Override
  public String toString() {
    return "step " + step + ", " + action + ": " + field + " is " + model + " in the model, " + real + " in reality";
  }
}
