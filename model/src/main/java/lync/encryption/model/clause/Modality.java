package lync.encryption.model.clause;

/** How strongly the document speaks. */
public enum Modality {
  Must,
  MustWithExceptions,
  Should,
  May,
  /** Must, unless the design overrides it. */
  Default,
  Exception,
  /** Not said in so many words, but it follows. */
  Implied,
  /** Not said, but needed for what is. */
  Derived
}
