package com.sun.jna;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;

/** Finds no native library, whatever is asked for. */
public final class Native {

  private Native() {}

  /** @throws FileNotFoundException always, which jitsi-srtp takes for the lack of a native library and goes on without */
  public static File extractFromResourcePath(String name, ClassLoader loader) throws IOException {
    throw new FileNotFoundException(name + ": native libraries are not used");
  }
}
