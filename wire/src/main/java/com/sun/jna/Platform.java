package com.sun.jna;

/** A platform for which there are no native libraries. */
public final class Platform {

  /** Folder in which libraries of this platform are looked for. */
  public static final String RESOURCE_PREFIX = "none";

  private Platform() {}
}
