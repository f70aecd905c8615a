package lync.encryption.model.state;

/** A state variable: its name, the same in both languages, and its domain. */
public record Variable(String name, Shape shape) {}
