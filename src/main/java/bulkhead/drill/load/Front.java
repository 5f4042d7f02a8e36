package bulkhead.drill.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands in for whoever is in front of the proxies: sends requests at a steady rate whether or not earlier ones were answered,
 * dealt as the model deals them, each on a connection of its own, none sent again.
 */
public final class Front implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final byte LOOPBACK = 127;
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 45_000;

    private final double rate;
    private final String path;
    private final String name;
    private final ConcurrentLinkedQueue<Shot> shots = new ConcurrentLinkedQueue<>();
    /** Neither answered nor lost yet, by number. */
    private final ConcurrentHashMap<Integer, Asking> waiting = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors
            .newCachedThreadPool(Thread.ofPlatform().daemon().name("drill-sender").factory());
    private final long start = System.nanoTime();
    private final Thread sending;
    private volatile Dealer dealer;
    private volatile boolean ended;
    private volatile double lateness;
    private int sent;

    /** A request underway. */
    private record Asking(Optional<Aim> aim, Socket socket, double begun) {
        Shot shot(double now, Optional<String> answered, Optional<Trouble> trouble) {
            return new Shot(aim.map(Aim::proxy), Math.max(0, socket.getLocalPort()), begun, now - begun, answered, trouble);
        }

        Shot lost(double now, Trouble.Kind trouble) {
            return shot(now, Optional.empty(), Optional.of(Trouble.of(trouble)));
        }
    }

    /** Somebody answered, but not well. */
    private static final class Refusal extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Trouble trouble;

        Refusal(Trouble trouble) {
            super(trouble.toString());
            this.trouble = trouble;
        }
    }

    private Front(double rate, List<Aim> aims, String path, String name) {
        this.rate = rate;
        this.path = path;
        this.name = name;
        this.dealer = new Dealer(aims);
        this.sending = Thread.ofPlatform().daemon().name("drill-front").start(this::run);
    }

    /**
     * @param rate requests a second
     * @param path to ask for
     * @param name of the answer's header that tells who gave it
     */
    public static Front start(double rate, List<Aim> aims, String path, String name) {
        return new Front(rate, aims, path, name);
    }

    /** From now on requests are dealt over these. */
    public void aim(List<Aim> aims) {
        dealer = new Dealer(aims);
    }

    private void run() {
        long step = Math.round(1e9 / rate);
        for (long due = start; waits(due); due += step) {
            lateness = Math.max(lateness, (System.nanoTime() - due) / 1e9);
            int number = ++sent;
            var asking = new Asking(dealer.next(), new Socket(), now());
            waiting.put(number, asking);
            senders.execute(() -> shoot(number, asking));
        }
        senders.shutdown();
    }

    /** Until something is due. Answers whether it still is then. */
    private boolean waits(long due) {
        for (long left = due - System.nanoTime(); left > 0 && !ended; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return !ended;
    }

    private void shoot(int number, Asking asking) {
        shots.add(asking.aim().map(aim -> shot(number, asking, aim)).orElseGet(() -> asking.lost(now(), Trouble.Kind.NOBODY)));
        waiting.remove(number);
    }

    private Shot shot(int number, Asking asking, Aim aim) {
        try (var socket = asking.socket()) {
            var answered = ask(socket, number, aim);
            return asking.shot(now(), Optional.of(answered), Optional.empty());
        } catch (Refusal refusal) {
            return asking.shot(now(), Optional.empty(), Optional.of(refusal.trouble));
        } catch (SocketTimeoutException _) {
            return asking.lost(now(), asking.socket().isConnected() ? Trouble.Kind.SILENT : Trouble.Kind.UNCONNECTED);
        } catch (IOException _) {
            return asking.lost(now(), asking.socket().isConnected() ? Trouble.Kind.BROKEN : Trouble.Kind.UNCONNECTED);
        }
    }

    private String ask(Socket socket, int number, Aim aim) throws IOException {
        bind(socket, number, aim);
        socket.connect(aim.at(), CONNECT_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: drill\r\nX-Forwarded-For: " + user(number)
                        + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return answerer(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
    }

    /** Each request is another user's, from the range that is there for measuring (RFC 2544). */
    private static String user(int number) {
        return "198.18." + (number >> 8 & 255) + "." + (number & 255);
    }

    /**
     * As another user has another address, for proxies that deal by it or remember it: on loopback from the upper half of the network asked, where
     * no instance is. His port is another one, too, since it is what the proxy tells of him.
     */
    private static void bind(Socket socket, int number, Aim aim) throws IOException {
        var address = aim.at().getAddress().getAddress();
        if (address[0] != LOOPBACK || address[1] == 0) {
            return;
        }
        var from = InetAddress.getByAddress(new byte[]{LOOPBACK, address[1], (byte) (128 | number >> 8 & 127), (byte) number});
        try {
            socket.bind(new InetSocketAddress(from, FIRST_PORT + number % PORTS));
        } catch (BindException _) {
            // somebody listens there at all addresses
            socket.bind(new InetSocketAddress(from, 0));
        }
    }

    private String answerer(BufferedReader answer) throws IOException {
        var status = answer.readLine();
        if (status == null || !status.startsWith("HTTP/1.") || !status.contains(" 200")) {
            throw new Refusal(status == null ? Trouble.of(Trouble.Kind.CLOSED) : Trouble.answered(status));
        }
        for (var line = answer.readLine(); line != null && !line.isEmpty(); line = answer.readLine()) {
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return line.substring(name.length() + 1).strip();
            }
        }
        throw new Refusal(Trouble.of(Trouble.Kind.UNNAMED));
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is closed
        }
    }

    /** Requests a second. */
    public double rate() {
        return rate;
    }

    /** Seconds since the first request. */
    public double now() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** What {@link System#nanoTime} said, in seconds since the first request. */
    public double at(long nanos) {
        return (nanos - start) / 1e9;
    }

    /** Those neither answered nor lost yet, as if they were lost by now. */
    public List<Shot> waiting() {
        return waiting.values().stream().map(asking -> asking.lost(now(), Trouble.Kind.WAITING)).toList();
    }

    /**
     * By how many seconds this machine was late at most, since it was last forgotten, when something was due: all its timers may
     * be.
     */
    public double lateness() {
        return lateness;
    }

    public void forgetLateness() {
        lateness = 0;
    }

    public List<Shot> shots() {
        return List.copyOf(shots);
    }

    /** Sends no more: all that was ever sent is among those waiting or the shots when this returns. */
    public void end() {
        ended = true;
        LockSupport.unpark(sending);
        try {
            sending.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever still waits does so no longer. */
    @Override
    public void close() {
        end();
        waiting.values().forEach(asking -> quietly(asking.socket()));
    }
}
