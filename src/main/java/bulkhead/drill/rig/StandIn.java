package bulkhead.drill.rig;

import bulkhead.deployment.Node;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Stands in for one instance of the model on one port: as many workers as drawn, each held for the service time. It can be
 * killed, so that connections are refused and open ones end, or vanish, so that nobody hears anything any more.
 */
final class StandIn implements Conversation.Host, AutoCloseable {
    /** Waiting connections: few, for all are taken when it vanishes. */
    private static final int BACKLOG = 64;

    private final Node node;
    private final ServerSocket listener;
    private final Conversation conversation;
    private final Workers workers;
    private final Supplier<Duration> service;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Crowd crowd;
    private final ExecutorService threads = Executors
            .newCachedThreadPool(Thread.ofPlatform().daemon().name("drill-stand-in").factory());
    private final Future<?> accepting;
    private volatile boolean serves = true;
    private volatile boolean silent;

    private StandIn(Node node, ServerSocket listener, Conversation conversation, Workers workers,
            Supplier<Duration> service) {
        this.node = node;
        this.listener = listener;
        this.conversation = conversation;
        this.workers = workers;
        this.service = service;
        this.crowd = new Crowd(new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()));
        this.accepting = threads.submit(this::accept);
    }

    /**
     * @param workers of the instance, shared by all its ports
     * @param service how long a worker is held from now on
     */
    static StandIn start(Node node, InetSocketAddress at, Outline.Tongue tongue, Workers workers,
            Supplier<Duration> service) throws IOException {
        var listener = new ServerSocket();
        listener.bind(at, BACKLOG);
        return new StandIn(node, listener, Conversation.in(tongue), workers, service);
    }

    private void accept() {
        while (!silent && !listener.isClosed()) {
            try {
                var socket = listener.accept();
                open.add(socket);
                if (listener.isClosed()) {
                    close(socket);
                } else {
                    threads.execute(() -> talk(socket));
                }
            } catch (IOException | RejectedExecutionException _) {
                // closed
            }
        }
    }

    private void talk(Socket socket) {
        try {
            conversation.hold(new BufferedInputStream(socket.getInputStream()),
                    new BufferedOutputStream(socket.getOutputStream()), this);
        } catch (IOException _) {
            // the other side has gone, or this one was killed
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            if (!silent) {
                close(socket);
            }
        }
    }

    Node node() {
        return node;
    }

    @Override
    public String name() {
        return node.name();
    }

    @Override
    public boolean serves() {
        hush();
        return serves;
    }

    @Override
    public boolean works() throws InterruptedException {
        workers.work(service.get());
        hush();
        return serves;
    }

    /** Who has vanished never answers again. */
    private void hush() {
        while (silent && !listener.isClosed()) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What it calls is lost: it lives, and says that it can't do its work. */
    void fail() {
        serves = false;
    }

    /** As when its process is killed. */
    void kill() {
        try {
            listener.close();
        } catch (IOException _) {
            // it is closed
        }
        open.forEach(this::close);
    }

    /** As when its host loses power: what is open stays open and silent, and who connects hears nothing. */
    void vanish() {
        silent = true;
        try {
            crowd.one();
            // once it has taken that one it takes no more
            accepting.get();
            crowd.fill();
        } catch (IOException _) {
            // no more sockets: nobody else gets one either
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException _) {
            // it is closed
        }
    }

    @Override
    public void close() {
        kill();
        threads.shutdown();
        crowd.close();
    }
}
