package lync.encryption.wire.run;

import lync.encryption.model.vocabulary.Media;

/**
 * A packet of media as it was sent.
 *
 * @param index the model's
 * @param octets not to be written to
 * @param content what it says; not to be written to
 */
record MediaPacket(int index, Media form, byte[] octets, byte[] content) {}
