package lync.encryption.cli.topology;

/**
 * A site of a deployment.
 *
 * @param id as the document numbers it; empty if it does not
 * @param name as it may be shown
 * @param branch a branch site (the documents: remote site), whose users fall back on it when the central site is out of reach
 */
record Site(String id, String name, boolean branch, Element element) {}
