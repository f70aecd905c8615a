package lync.encryption.model.rule;

import lync.encryption.model.vocabulary.Side;

/** The media that one side of a call sends. */
public record MediaStream(int call, Side sender) {}
