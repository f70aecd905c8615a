package lync.encryption.cli.design;

/** A place in a text: line and column in characters, both counted from 1. */
public record Location(int line, int column) {}
