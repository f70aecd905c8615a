package lync.encryption.cli.engine;

/** The two accounts of the protocol that must agree. */
public enum Engine {
  /** The Java model, explored by the search engine of this project. */
  Java("java"),
  /** The TLA+ specification, explored by TLC in a process of its own. */
  Tlc("tlc");

  private final String word;

  Engine(String word) {
    this.word = word;
  }

  /** As it stands in options and reports. */
  public String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}
