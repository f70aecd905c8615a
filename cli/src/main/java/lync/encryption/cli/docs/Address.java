package lync.encryption.cli.docs;

/** Where things have their pages: paths from the root of the site. */
final class Address {

  static final String OVERVIEW = "index.html";
  static final String VOCABULARY = "vocabulary.html";
  static final String COVERAGE = "coverage.html";
  static final String DOCUMENT = "document.html";
  static final String INDEX = "pages.html";

  private Address() {}

  static String clause(String id) {
    return "clauses/" + id + ".html";
  }

  static String action(String name) {
    return "actions/" + name + ".html";
  }

  static String participant(String role) {
    return "participants/" + role + ".html";
  }

  static String reading(String id) {
    return "readings/" + id + ".html";
  }

  static String fault(String name) {
    return "faults/" + name + ".html";
  }

  static String design(String name) {
    return "designs/" + name + ".html";
  }

  static String scenario(String design, String scenario) {
    return "scenarios/" + design + "." + scenario + ".html";
  }

  /** How a page links to another. */
  static String from(String page, String to) {
    return (page.indexOf('/') >= 0 ? "../" : "") + to;
  }
}
