package lync.encryption.cli.design;

import java.util.List;

/**
 * A run that leads to where scenarios begin: the steps that have been taken before anything is explored.
 *
 * @param steps by label, in order
 * @param places where each stands
 */
record Checkpoint(List<String> steps, List<Location> places) {

  Checkpoint {
    steps = List.copyOf(steps);
    places = List.copyOf(places);
  }
}
