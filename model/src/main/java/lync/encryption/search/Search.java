package lync.encryption.search;

import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * A breadth-first search of a transition system:
 *
 * <pre>{@code
 * SearchResult result = Search.of(system).observer(observer).maxStates(10_000_000).run();
 * }</pre>
 */
public final class Search {

  private Search() {}

  /** A search of this system that watches nothing and has no bound. */
  public static Builder of(TransitionSystem system) {
    return new Builder(system);
  }

  /** What to search, what to watch and when to stop. */
  public static final class Builder {

    final TransitionSystem system;
    Observer observer = Observer.none();
    long maxStates = Long.MAX_VALUE;
    ProgressListener progress = (states, transitions, level) -> {};
    BooleanSupplier cancelled = () -> false;
    boolean digest = true;
    StateHash hash = StateHash.DEFAULT;
    int firstDivision = 1 << 14;

    private Builder(TransitionSystem system) {
      this.system = Objects.requireNonNull(system, "system");
    }

    /** Watches these predicates. */
    public Builder observer(Observer watched) {
      this.observer = Objects.requireNonNull(watched, "observer");
      return this;
    }

    /**
     * Stops as soon as one more distinct state than this is found; that state is not stored.
     *
     * @throws IllegalArgumentException if the bound is not positive
     */
    public Builder maxStates(long bound) {
      if (bound < 1) {
        throw new IllegalArgumentException("the bound on states must be positive, not " + bound);
      }
      this.maxStates = bound;
      return this;
    }

    /** Reports progress to this listener. */
    public Builder progress(ProgressListener listener) {
      this.progress = Objects.requireNonNull(listener, "progress");
      return this;
    }

    /** Stops soon after this becomes true. It is asked often, so it must be quick. */
    public Builder cancelled(BooleanSupplier asked) {
      this.cancelled = Objects.requireNonNull(asked, "cancelled");
      return this;
    }

    /** Whether to compute {@link SearchResult#digest()}: one more pass over the states, on by default. */
    public Builder digest(boolean wanted) {
      this.digest = wanted;
      return this;
    }

    /** Places states by another hash; for tests of exactness under collisions. */
    Builder hash(StateHash other) {
      this.hash = other;
      return this;
    }

    /** Looks for the best place to divide states when there are that many of them; for tests. */
    Builder firstDivision(int states) {
      this.firstDivision = states;
      return this;
    }

    /**
     * Searches until all reachable states are known, the bound is reached or the search is
     * cancelled. Every call is a search of its own.
     *
     * @throws IllegalStateException if there are more states than the engine can index (about 750 million)
     */
    public SearchResult run() {
      return new BreadthFirstSearch(this).run();
    }
  }
}
