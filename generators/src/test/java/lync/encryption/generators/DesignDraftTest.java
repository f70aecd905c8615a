package lync.encryption.generators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.Set;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Transport;
import org.junit.jupiter.api.Test;

/** A draft holds every field of the design, and a change to it changes that field and no design taken before. */
class DesignDraftTest {

  @Test
  void anUnchangedDraftIsTheDesign() {
    for (long seed : Seeds.first(100).toArray()) {
      Design design = RandomDesigns.next(new Random(seed));
      assertEquals(design, new DesignDraft(design).design());
    }
  }

  @Test
  void aChangeConcernsOneFieldAndNoEarlierDesign() {
    Design plain = RandomDesigns.plain();
    DesignDraft draft = new DesignDraft(plain);
    draft.faults().add(Fault.WarningSilenced);
    Design first = draft.design();
    draft.allows(Link.MediationServerToGateway).add(Transport.TCP);
    assertEquals(RandomDesigns.plain(), plain);
    assertEquals(Set.of("faults has WarningSilenced"), Entries.differences(first, plain));
    assertEquals(Set.of("allows.MediationServerToGateway"), Entries.differences(draft.design(), first));
  }
}
