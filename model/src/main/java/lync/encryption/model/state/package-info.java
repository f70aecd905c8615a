/**
 * The packed state: one declaration of the variables, from which bit layout, typed views and plain values are derived.
 */
package lync.encryption.model.state;
