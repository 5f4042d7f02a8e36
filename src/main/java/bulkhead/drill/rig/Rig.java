package bulkhead.drill.rig;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.program.Executable;
import bulkhead.program.Guard;
import bulkhead.program.NotStarted;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * What a drill runs on: every proxy of a setup as a real process, every instance behind it stood in for, a name server, all on
 * loopback.
 */
public final class Rig implements AutoCloseable {
    /** The path that asks for work, and the answer's header that tells who did it. */
    public static final String WORK = Conversation.WORK;
    public static final String NAME = Conversation.NAME;
    /** On the command line and not in the file: an ordinary user may not open as many sockets as a proxy asks for. */
    private static final String MOST_CONNECTIONS = "2000";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Setup setup;
    private final Addresses addresses;
    private final Guard guard;
    private final List<Balancer> balancers = new ArrayList<>();
    private final List<StandIn> standIns = new ArrayList<>();
    private final Map<Node, Workers> workers = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final ConcurrentLinkedQueue<Sighting> sightings = new ConcurrentLinkedQueue<>();
    private NameServer names;
    private volatile double slower = 1;

    private Rig(Setup setup, Guard guard) {
        this.setup = setup;
        this.guard = guard;
        this.addresses = Addresses.of(setup.deployment());
    }

    /** Service times are as drawn until they are {@link #slow stretched}. */
    public static Rig start(Setup setup, Executable haproxy, Guard guard) throws RigFailure {
        var rig = new Rig(setup, guard);
        try {
            rig.names = NameServer.start(Addresses.ip(rig.addresses.nameServer()), Addresses.NAME_PORT,
                    host -> rig.addresses.behind(host).stream().map(rig.addresses::of).toList());
            rig.standIns();
            for (var proxy : setup.proxies()) {
                rig.balancer(proxy, haproxy);
            }
            rig.awaitReady();
            return rig;
        } catch (IOException | NotStarted failure) {
            rig.close();
            throw new RigFailure("not-started", failure.getMessage());
        } catch (RigFailure failure) {
            rig.close();
            throw failure;
        }
    }

    private void standIns() throws IOException {
        var taken = new HashSet<String>();
        for (var server : setup.servers().toList()) {
            for (var node : setup.nodes(server)) {
                int port = addresses.port(server.port());
                if (!setup.proxies().contains(node) && taken.add(addresses.of(node) + ":" + port)) {
                    standIns.add(StandIn.start(node, addresses.socket(node, port), server.tongue(),
                            workers.computeIfAbsent(node, this::workers), () -> service(node)));
                }
            }
        }
    }

    private Workers workers(Node node) {
        var deployment = setup.deployment();
        return new Workers(deployment.settings().of(component(deployment, node), Props.WORKERS).map(Setting::count)
                .orElse(Integer.MAX_VALUE));
    }

    /** From now on. */
    public void countAnew() {
        workers.values().forEach(Workers::countAnew);
    }

    /** The most requests that an instance had at once, waiting or being worked on. */
    public int mostAtOnce(Node node) {
        return workers.get(node).most();
    }

    /** That a proxy runs with. */
    public int threads(Node proxy) {
        return balancers.stream().filter(each -> each.node().equals(proxy)).mapToInt(Balancer::threads).findFirst().orElse(1);
    }

    /** By how many seconds this machine was late at most to end work, since it was last forgotten: then all instances may be full. */
    public double lateness() {
        return workers.values().stream().mapToDouble(Workers::lateness).max().orElse(0);
    }

    public void forgetLateness() {
        workers.values().forEach(Workers::forgetLateness);
    }

    private Duration service(Node node) {
        var deployment = setup.deployment();
        var drawn = deployment.settings().of(component(deployment, node), Props.SERVICE_TIME).map(Setting::base).orElse(0.0);
        return Duration.ofNanos(Math.round(drawn * slower * 1e9));
    }

    /** From now on work takes so many times as long as drawn. */
    public void slow(double times) {
        slower = times;
    }

    /** How long work takes where it takes longest. */
    public Duration longestService() {
        return setup.stoodIn().stream().map(this::service).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private static bulkhead.model.Component component(Deployment deployment, Node node) {
        return deployment.topology().components().get(node.component());
    }

    private void balancer(Node proxy, Executable haproxy) throws NotStarted {
        var workplace = guard.workplace();
        var at = addresses.of(proxy) + "/";
        var folder = workplace.folder().resolve(at);
        var remapping = new Remapping(addresses, proxy, folder.toString());
        for (var artifact : setup.files().get(proxy)) {
            var remapped = artifact.path().endsWith(Remapping.ACCESS_LIST) ? remapping.opened(artifact)
                    : remapping.remapped(artifact);
            changes.addAll(remapped.changes());
            workplace.put(at + name(artifact.path()), remapped.text().getBytes(StandardCharsets.UTF_8));
        }
        var balancer = new Balancer(proxy, folder.resolve("admin.sock"), addresses::at, sightings::add);
        balancers.add(balancer);
        balancer.runs(guard.watch(() -> haproxy.start(folder, balancer::heard, "-db", "-f",
                folder.resolve(name(setup.files().get(proxy).getFirst().path())).toString(), "-L", proxy.name(), "-n",
                        MOST_CONNECTIONS)));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void awaitReady() throws RigFailure {
        long end = System.nanoTime() + LONGEST_START.plus(slowStart()).toNanos();
        for (var balancer : balancers) {
            var wanted = wanted(balancer.node());
            while (!balancer.well().containsAll(wanted)) {
                if (!balancer.running().alive()) {
                    guard.stay();
                    throw new RigFailure("refused", balancer.node().name(), balancer.running().output().strip());
                }
                if (System.nanoTime() > end) {
                    throw new RigFailure("not-ready", balancer.node().name());
                }
                pause();
            }
        }
    }

    /** Nobody is well before it is over. */
    private Duration slowStart() {
        var settings = setup.deployment().settings();
        return Duration.ofMillis(Math.round(1000 * setup.servers()
                .flatMap(server -> setup.deployment().topology().element(server.callee()).stream())
                .mapToDouble(callee -> settings.required(callee, Props.SLOW_START).base()).max().orElse(0)));
    }

    private Set<Node> wanted(Node proxy) {
        return setup.outlines().get(proxy).servers().stream().flatMap(server -> setup.nodes(server).stream())
                .collect(Collectors.toSet());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException();
        }
    }

    /** Every line that had to be written otherwise than exported. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Where a proxy's port can be reached. */
    public InetSocketAddress door(Node proxy, int port) {
        return addresses.socket(proxy, addresses.port(port));
    }

    /** By proxy, when it first said of each of these servers that it is down, after {@code nanos} of {@link System#nanoTime}. */
    public Map<Node, Map<Node, Long>> downs(Collection<Node> servers, long nanos) {
        var downs = new HashMap<Node, Map<Node, Long>>();
        sightings.stream().filter(each -> !each.up() && each.nanos() >= nanos && servers.contains(each.server()))
                .forEach(each -> downs.computeIfAbsent(each.proxy(), _ -> new HashMap<>())
                .putIfAbsent(each.server(), each.nanos()));
        return downs;
    }

    /** What a proxy says of a request that came to it from a port; empty where that went well, or it says nothing. */
    public Optional<Account> account(Node proxy, int port) {
        return balancers.stream().filter(each -> each.node().equals(proxy)).findFirst().flatMap(each -> each.account(port));
    }

    /** How instances are lost. */
    public enum Loss {
        KILLED, VANISHED
    }

    public void lose(Collection<Node> nodes, Loss loss) {
        try (var atOnce = Executors.newCachedThreadPool()) {
            balancers.stream().filter(each -> nodes.contains(each.node()))
                    .forEach(each -> atOnce.submit(() -> lose(each, loss)));
            standIns.stream().filter(each -> nodes.contains(each.node()))
                    .forEach(each -> atOnce.submit(loss == Loss.KILLED ? each::kill : each::vanish));
        }
    }

    /** The front knows who has vanished: only of whom another proxy asks does it matter that he is silent. */
    private void lose(Balancer balancer, Loss loss) {
        boolean asked = setup.servers().anyMatch(server -> setup.nodes(server).contains(balancer.node()));
        if (loss == Loss.KILLED || !asked) {
            balancer.kill();
        } else {
            balancer.vanish(setup.outlines().get(balancer.node()).doors().stream()
                    .map(each -> door(balancer.node(), each.port())).toList());
        }
    }

    /** These live and can't do their work any more. */
    public void fail(Collection<Node> nodes) {
        standIns.stream().filter(each -> nodes.contains(each.node())).forEach(StandIn::fail);
    }

    @Override
    public void close() {
        balancers.forEach(Balancer::close);
        standIns.forEach(StandIn::close);
        if (names != null) {
            names.close();
        }
        addresses.close();
    }
}
