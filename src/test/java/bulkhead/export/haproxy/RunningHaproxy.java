package bulkhead.export.haproxy;

import bulkhead.export.Export;
import bulkhead.export.Installed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real program started from an exported file, in which the path of the control socket alone is changed; ends with the test. */
final class RunningHaproxy implements AutoCloseable {
    private static final Installed HAPROXY = new Installed("haproxy", "haproxy");

    private final Process process;
    private final Path said;

    private RunningHaproxy(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static RunningHaproxy start(Export export, String node, int port, Path folder) throws IOException, InterruptedException {
        return start(export, node, port, folder, folder.toString());
    }

    /** Waits until the port takes connections; a path in the file may stand for the folder, too. */
    static RunningHaproxy start(Export export, String node, int port, Path folder, String path) throws IOException, InterruptedException {
        var file = folder.resolve(node + ".cfg");
        Files.writeString(file, Installed.text(export, "haproxy/" + node + "/haproxy.cfg")
                .replace("/run/haproxy/admin.sock", folder.resolve(node + ".sock").toString()).replace(path, folder.toString()));
        var said = folder.resolve(node + ".txt");
        var running = new RunningHaproxy(new ProcessBuilder(HAPROXY.path().toString(), "-db", "-L", node, "-f", file.toString())
                .redirectErrorStream(true).redirectOutput(said.toFile()).start(), said);
        while (!accepts(port)) {
            running.mustLive();
        }
        return running;
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void mustLive() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("haproxy ended with " + process.exitValue() + ": " + Files.readString(said));
        }
        Thread.sleep(20);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
