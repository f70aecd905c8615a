/**
 * The documentation as a site of static files: what the document demands, how it is modelled, and what was found. Everything on it is taken from the
 * catalogues, the sources and the engines when it is made; a clause, an action or a fault that is added has its page without any change here.
 */
package lync.encryption.cli.docs;
