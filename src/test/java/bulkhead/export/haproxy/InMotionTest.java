package bulkhead.export.haproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.export.Export;
import bulkhead.model.Balancing;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exported files do what is drawn: the real program on loopback, in front of small stand-ins. */
class InMotionTest {
    private final StandIns standIns = new StandIns();
    private final List<HttpServer> servers = new ArrayList<>();
    private int first;
    private int second;
    private Topology topology;
    @TempDir
    private Path folder;

    @BeforeEach
    void draw() throws Exception {
        first = StandIns.freePort();
        second = StandIns.freePort();
        topology = Topologies.of("clients -> entry=[lb, lb2]; entry -> web=[app*3, app2!]");
        proxy("lb", first);
        proxy("lb2", second);
        int port = StandIns.freePort();
        member("app", "127.0.3.%", port);
        member("app2", "127.0.4.1", port);
        change("web", "check-interval", Quantity.assumed(100, Unit.MILLISECOND));
        change("web", "check-fast-interval", Quantity.assumed(100, Unit.MILLISECOND));
        change("web", "slow-start", Quantity.assumed(0, Unit.SECOND));
        for (int number = 1; number <= 3; number++) {
            servers.add(standIns.server("app-" + number, "127.0.3." + number, port));
        }
        servers.add(standIns.server("app2-1", "127.0.4.1", port));
    }

    private void proxy(String id, int port) throws Exception {
        member(id, "127.0.0.1", port);
        // what an ordinary user's limit of open files allows
        change(id, "max-connections", Quantity.assumed(200, Unit.ONE));
        change(id, "stats-port", Quantity.assumed(StandIns.freePort(), Unit.ONE));
        change(id, "peers-port", Quantity.assumed(StandIns.freePort(), Unit.ONE));
    }

    private void member(String id, String address, int port) {
        change(id, "address", new Value.Text(address));
        change(id, "port", Quantity.assumed(port, Unit.ONE));
    }

    private void change(String id, String property, Value value) {
        topology = topology.with(topology.element(Id.of(id)).orElseThrow().withProperty(property, value));
    }

    @AfterEach
    void stop() throws Exception {
        standIns.close();
    }

    private Export export() {
        return HaproxyExporterTest.export(topology);
    }

    private RunningHaproxy lb() throws Exception {
        return RunningHaproxy.start(export(), "lb-1", first, folder);
    }

    @Test
    void activeMembersShareEquallyAndTheStandbyTakesOverWhenTheyAreGone() throws Exception {
        topology = topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.LEAST_CONNECTIONS));
        try (var _ = lb()) {
            assertEquals(Map.of("app-1", 40L, "app-2", 40L, "app-3", 40L), shares(120));
            servers.subList(0, 3).forEach(server -> server.stop(0));
            until(() -> answer(first, "127.0.0.1").equals("app2-1 [127.0.0.1]"));
            assertEquals(Map.of("app2-1", 20L), shares(20));
        }
    }

    @Test
    void ofThreeDistancesAndAStandbyTheNextTakesOverWhenTheOneBeforeIsGone() throws Exception {
        var before = topology;
        topology = Topologies.of("clients -> entry=[lb@dc/a, lb2@dc/b]; entry -> web=[app@dc/a, app2@dc/b, app3@dc2/c, app4@dc/a!]");
        before.elements().filter(element -> topology.element(element.id()).isPresent()).forEach(element -> element.properties()
                .forEach((property, value) -> change(element.id().value(), property, value)));
        topology = topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.LOCAL_FIRST));
        topology = topology.with(topology.groups().get(Id.of("entry")).withHealthCheck(HealthCheck.DEEP));
        int port = StandIns.freePort();
        for (int number = 1; number <= 4; number++) {
            var member = number == 1 ? "app" : "app" + number;
            member(member, "127.0.5." + number, port);
            servers.add(standIns.server(member + "-1", "127.0.5." + number, port));
        }
        try (var _ = lb()) {
            for (var member : List.of("app-1", "app2-1", "app3-1", "app4-1")) {
                until(() -> answer(first, "127.0.0.1").startsWith(member));
                assertEquals(Map.of(member, 20L), shares(20));
                assertEquals(200, health());
                servers.get(servers.size() - 4 + List.of("app-1", "app2-1", "app3-1", "app4-1").indexOf(member)).stop(0);
            }
            until(() -> health() == 503);
        }
    }

    @Test
    void anAgentThatSaysDrainGetsNothingNew() throws Exception {
        int agents = StandIns.freePort();
        change("app", "agent-port", Quantity.assumed(agents, Unit.ONE));
        standIns.agent("127.0.3.1", agents, "drain");
        standIns.agent("127.0.3.2", agents, "up ready 100%");
        standIns.agent("127.0.3.3", agents, "50%");
        try (var _ = lb()) {
            until(() -> shares(30).equals(Map.of("app-2", 20L, "app-3", 10L)));
        }
    }

    @Test
    void aClientIsKnownToTheOtherProxy() throws Exception {
        change("web", "affinity", new Value.Text("source"));
        try (var _ = lb(); var _ = RunningHaproxy.start(export(), "lb2-1", second, folder)) {
            var clients = IntStream.rangeClosed(1, 9).mapToObj(number -> "127.0.9." + number).toList();
            var sent = new TreeMap<String, String>();
            for (var client : clients) {
                sent.put(client, answer(first, client));
            }
            assertEquals(3, new TreeSet<>(sent.values().stream().map(answer -> answer.substring(0, 5)).toList()).size());
            for (var client : clients) {
                until(() -> answer(second, client).equals(sent.get(client)));
            }
        }
    }

    @Test
    void aCookieLeadsBackToTheSameMember() throws Exception {
        change("web", "affinity", new Value.Text("cookie"));
        try (var _ = lb()) {
            var first = response(this.first, "127.0.0.1", List.of());
            var cookie = first.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
            assertTrue(cookie.startsWith("web_server=app-"), cookie);
            for (int again = 0; again < 5; again++) {
                assertEquals(first.body(), response(this.first, "127.0.0.1", List.of("Cookie", cookie)).body());
            }
        }
    }

    @Test
    void aClientThatAsksTooOftenIsRefusedAndOthersAreNot() throws Exception {
        change("lb", "client-limit", Quantity.measured(1, Unit.PER_SECOND));
        try (var _ = lb()) {
            var codes = new ArrayList<Integer>();
            for (int request = 0; request < 12; request++) {
                codes.add(response(first, "127.0.0.1", List.of()).statusCode());
            }
            assertEquals(List.of(200, 429), List.of(codes.get(9), codes.get(11)));
            assertEquals(200, response(first, "127.0.9.1", List.of()).statusCode());
        }
    }

    @Test
    void behindAnEdgeTheClientIsTheLastAddressItWroteDown() throws Exception {
        var before = topology;
        topology = Topologies.of("cloudflare:edge -> entry=[lb, lb2]; entry -> web=[app*3, app2!]");
        before.elements().filter(element -> topology.element(element.id()).isPresent()).forEach(element -> element.properties()
                .forEach((property, value) -> change(element.id().value(), property, value)));
        Files.writeString(folder.resolve(Edge.FILE), "192.0.2.0/24\n");
        try (var _ = lb()) {
            assertTrue(response(first, "127.0.0.1", List.of("X-Forwarded-For", "10.1.1.1, 198.51.100.7")).body().endsWith(" [198.51.100.7]"));
        }
    }

    @Test
    void theHealthPathFailsOnceNobodyIsLeft() throws Exception {
        topology = topology.with(topology.groups().get(Id.of("entry")).withHealthCheck(HealthCheck.DEEP)
                .withBalancing(Balancing.ROUND_ROBIN));
        try (var _ = lb()) {
            assertEquals(200, health());
            servers.forEach(server -> server.stop(0));
            until(() -> health() == 503);
        }
    }

    private int health() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + first + "/health")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private Map<String, Long> shares(int requests) throws Exception {
        var shares = new TreeMap<String, Long>();
        for (int request = 0; request < requests; request++) {
            shares.merge(answer(first, "127.0.0.1").split(" ")[0], 1L, Long::sum);
        }
        return shares;
    }

    private static String answer(int port, String from) throws Exception {
        return response(port, from, List.of()).body();
    }

    private static HttpResponse<String> response(int port, String from, List<String> header) throws Exception {
        try (var client = HttpClient.newBuilder().localAddress(InetAddress.getByName(from)).version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"));
            if (!header.isEmpty()) {
                request.headers(header.toArray(String[]::new));
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Asks again and again; whether it takes too long, the build's own limit says. */
    private static void until(Callable<Boolean> met) throws Exception {
        while (!met.call()) {
            Thread.sleep(50);
        }
    }
}
