/** Designs and scenarios: what a model is instantiated with. Immutable values, the same fields as the TLA+ variables of these names. */
package lync.encryption.model.design;
