package bulkhead.drill.rig;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits at the port of somebody who no longer takes connections, so that nobody else is let in: the system itself accepts
 * connections for him until his queue is full.
 */
final class Crowd implements AutoCloseable {
    private static final int PROBES = 12;
    private static final int PROBE_MILLIS = 5;

    private final InetSocketAddress at;
    private final List<SocketChannel> waiting = new ArrayList<>();

    Crowd(InetSocketAddress at) {
        this.at = at;
    }

    /** One more, whether it is let in or not. */
    SocketChannel one() throws IOException {
        var channel = SocketChannel.open();
        waiting.add(channel);
        channel.configureBlocking(false);
        channel.connect(at);
        return channel;
    }

    /** One after the other until one has to wait. */
    void fill() throws IOException, InterruptedException {
        try (var control = new ServerSocket(0, 1, at.getAddress())) {
            while (connects(one(), control)) {
                // there was room for one more
            }
        }
    }

    /**
     * A busy machine may be late with a connection for which there is room: then it is late with those begun later, too, so only
     * who is overtaken by as many of them as there are probes isn't let in.
     */
    private static boolean connects(SocketChannel channel, ServerSocket control) throws IOException, InterruptedException {
        for (int waited = 0; waited < PROBES; waited++) {
            if (channel.finishConnect()) {
                return true;
            }
            Thread.sleep(PROBE_MILLIS);
            try (var _ = new Socket(control.getInetAddress(), control.getLocalPort()); var _ = control.accept()) {
                // this one came through
            }
        }
        return channel.finishConnect();
    }

    @Override
    public void close() {
        waiting.forEach(channel -> {
            try {
                channel.close();
            } catch (IOException _) {
                // it is closed
            }
        });
    }
}
