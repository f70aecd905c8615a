package lync.encryption.cli.design;

import lync.encryption.model.design.Scenario;

/**
 * A scenario as its design file has it.
 *
 * @param about what it attempts, in a sentence; may be empty
 * @param thorough too large for every day: explored only when asked for
 */
public record NamedScenario(String name, String about, boolean thorough, Scenario scenario) {}
