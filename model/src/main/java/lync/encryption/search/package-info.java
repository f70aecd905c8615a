/**
 * An explicit-state search engine: breadth-first, exact, deterministic, over states packed into longs.
 *
 * <p>{@link lync.encryption.search.Search} visits every reachable state of a
 * {@link lync.encryption.search.TransitionSystem} level by level, so the first state or step that
 * satisfies a predicate of the {@link lync.encryption.search.Observer} ends a shortest run. States
 * are compared word for word: a {@link lync.encryption.search.SearchResult#complete() complete}
 * result covers the whole reachable set and not, as with hash compaction or bitstate hashing, all
 * of it with some probability.
 *
 * <p>The engine knows nothing of what a state means. It uses one thread and allocates nothing per
 * state or per transition apart from the growing store. Its parts, from the bottom:
 *
 * <ul>
 *   <li>{@code Records} and {@code RecordIndex}: words in order of arrival, and an exact hash index over them;
 *   <li>{@code StateArena}: the states in order of discovery, each a pair of halves kept once, with the step that found it;
 *   <li>{@code Division}: where to divide states so that their halves take little room;
 *   <li>{@code StateStore}: the arena and exact indexes over pairs and halves;
 *   <li>{@code SuccessorBatch}: successors waiting until their places in memory are in the cache;
 *   <li>{@code Tally}: how often and where first each predicate held;
 *   <li>{@code BreadthFirstSearch}: the loop that joins them.
 * </ul>
 */
package lync.encryption.search;
