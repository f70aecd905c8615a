package lync.encryption.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A written instance is checked by TLC's server and two workers on this machine, as its header says. */
class DistributedTest {

  private static final Pattern DISTINCT = Pattern.compile("([\\d,]+) distinct states found, 0 states left on queue");
  private static final int MINUTES = 1;

  @TempDir
  Path folder;

  private int port;
  private final List<Process> started = new ArrayList<>();

  @Test
  void serverAndWorkersFindTheSameStates() throws Exception {
    port = freePort();
    Tiny.instance(Tiny.files(), Map.of("TypeOK", "TypeOK")).writeTo(folder);
    try {
      Process server = java("server", "tlc2.tool.distributed.TLCServer", "-deadlock", "MC");
      java("worker1", "tlc2.tool.distributed.TLCWorker", "127.0.0.1");
      java("worker2", "tlc2.tool.distributed.TLCWorker", "127.0.0.1");
      assertTrue(server.waitFor(MINUTES, TimeUnit.MINUTES), () -> log("server"));
    } finally {
      for (Process process : started) {
        process.destroyForcibly().waitFor();
      }
    }
    Matcher distinct = DISTINCT.matcher(log("server"));
    assertTrue(distinct.find(), () -> log("server"));
    assertEquals("20", distinct.group(1));
  }

  /** The server's usual port may be taken by another run. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Process java(String name, String... arguments) throws IOException {
    Path home = Files.createDirectory(folder.resolve(name));
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.rmi.server.hostname=127.0.0.1",
        "-Dtlc2.tool.distributed.TLCServer.port=" + port,
        "-Djava.io.tmpdir=" + home, "-cp", TlcLoader.bundledTlc().toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile()).start();
    started.add(process);
    return process;
  }

  private String log(String name) {
    try {
      return Files.readString(folder.resolve(name + ".log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
