package lync.encryption.cli.topology;

import java.util.List;

/**
 * A topology document, of either kind.
 *
 * @param services in document order
 * @param unread what stands in the document that this reader does not know, one sentence each
 */
record Topology(Kind kind, List<Site> sites, List<Cluster> clusters, List<Service> services, List<String> unread) {

  /** What wrote it. */
  enum Kind {
    TopologyBuilder("a file of Topology Builder"),
    Topology("a published topology, Get-CsTopology -AsXml");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
