package lync.encryption.cli.topology;

/**
 * A pool, or a single server or gateway: machines that share a name, and services.
 *
 * @param key what the document's references name it by
 * @param machines how many
 */
record Cluster(String key, String fqdn, Site site, int machines, Element element) {}
