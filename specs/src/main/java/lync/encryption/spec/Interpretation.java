package lync.encryption.spec;

import java.util.List;
import java.util.Map;

/** What {@code lync.encryption.spec.tlc.Interpreter} offers across the class loader boundary. */
public interface Interpretation {

  /** Ground actions, {@code Name(p1, p2)}. */
  List<String> labels();

  /** The specification with the variables that {@code Init} fixes bound to these value trees. */
  Session session(Map<String, ?> fixed);
}
