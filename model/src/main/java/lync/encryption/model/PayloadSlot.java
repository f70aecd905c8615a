package lync.encryption.model;

import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.PayloadForm;

/** What one message carries besides its text ({@code specs/CALLS.md} C3): a view on a state. */
public final class PayloadSlot {

  private final State state;
  private final EnumField<PayloadForm> form;
  private final Field generation;

  PayloadSlot(State state, Place place) {
    this.state = state;
    form = EnumField.at(place.get("form"), PayloadForm.class);
    generation = place.get("generation").leaf();
  }

  public PayloadForm form() {
    return form.get(state);
  }

  /** The generation of the credential that it is, or that it was made with; 0 if with none, or a forged one. */
  public int generation() {
    return generation.get(state.words, state.offset);
  }

  public void set(PayloadForm newForm, int newGeneration) {
    form.set(state, newForm);
    generation.set(state.words, state.offset, newGeneration);
  }

  /** Whether the message carries exactly this. */
  public boolean is(PayloadForm otherForm, int otherGeneration) {
    return form() == otherForm && generation() == otherGeneration;
  }
}
