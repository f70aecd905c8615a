package lync.encryption.cli.reading;

import lync.encryption.cli.verdict.Verdict;
import lync.encryption.model.vocabulary.Reading;

/**
 * A verdict that the alternative answer to a reading changes.
 *
 * @param clause by id
 * @param was under the design's own answers
 * @param becomes under the alternative
 */
public record ReadingChange(Reading reading, String design, String clause, Verdict was, Verdict becomes) {}
