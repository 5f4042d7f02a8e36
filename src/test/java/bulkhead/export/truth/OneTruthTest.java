package bulkhead.export.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Props;
import bulkhead.deployment.Detection;
import bulkhead.model.HealthCheck;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All files of an export say the same of names, ports, timers and limits, and it is what the verdicts rest on. */
class OneTruthTest {
    static Set<String> names() {
        return Drawings.names();
    }

    private static CrossReading read(String name) {
        return Drawings.read(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyServerOfHaproxyIsAHostThatListensOnThatPort(String name) {
        var read = read(name);
        var listening = read.listening();
        var hosts = read.hosts();
        var idle = read.idle();
        var stated = read.deployment().topology().links().values().stream().flatMap(link -> read.deployment().settings().of(link, Props.PORT).stream())
                .map(setting -> setting.count()).collect(Collectors.toSet());
        read.files("haproxy/([^/]+)/haproxy.cfg").forEach((proxy, text) -> CrossReading.servers(text).forEach(server -> {
            assertTrue(hosts.contains(server.host()), () -> proxy + ": nobody is " + server);
            var ports = listening.get(server.host());
            assertTrue(ports == null || idle.contains(server.host()) || ports.contains(server.port()) || stated.contains(server.port()), () -> proxy + ": " + server + " listens on " + ports);
        }));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theServersOfMaxscaleAreTheDatabasesUnderTheNamesTheyReport(String name) {
        var read = read(name);
        var databases = read.files("mariadb/([^/]+)/my.cnf");
        var operated = read.deployment().nodes().filter(node -> read.deployment().crew(node.component()).isPresent()).map(node -> node.name()).collect(Collectors.toSet());
        var linked = read.deployment().topology().links().values().stream().anyMatch(link -> read.deployment().settings().of(link, Props.PORT).isPresent());
        read.files("maxscale/([^/]+)/maxscale.cnf").forEach((proxy, text) ->
                CrossReading.all("^\\[([^\\]]+)]\\ntype=server\\naddress=(\\S+)\\nport=(\\d+)", text).filter(server -> !operated.contains(server.group(1))).forEach(server -> {
                    var database = databases.get(server.group(1));
                    assertTrue(database != null, () -> proxy + ": no my.cnf of " + server.group(1));
                    assertEquals(CrossReading.value("^report_host=(\\S+)", database).orElseThrow(), server.group(2), proxy);
                    assertTrue(linked || CrossReading.value("^port=(\\d+)", database).orElseThrow().equals(server.group(3)), () -> proxy + server.group());
                }));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyServerIdIsThereOnce(String name) {
        var seen = new HashSet<String>();
        read(name).files("mariadb/([^/]+)/my.cnf").values().forEach(text -> assertTrue(seen.add(CrossReading.value("^server_id=(\\d+)", text).orElseThrow()), text));
    }

    @ParameterizedTest
    @MethodSource("names")
    void replicasCopyHostsThatListen(String name) {
        var read = read(name);
        var listening = read.listening();
        for (var store : Set.of("redis", "keydb")) {
            read.files(store + "/([^/]+)/" + store + ".conf").values().forEach(text -> CrossReading.all("^replicaof (\\S+) (\\d+)", text)
                    .forEach(copied -> assertTrue(listening.get(copied.group(1)).contains(Integer.parseInt(copied.group(2))), copied::group)));
        }
        read.files("mariadb/([^/]+)/join.sql").values().forEach(text -> CrossReading.all("MASTER_HOST=''([^']+)'', MASTER_PORT=(\\d+)", text)
                .forEach(copied -> assertTrue(listening.get(copied.group(1)).contains(Integer.parseInt(copied.group(2))), copied::group)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void prometheusAsksHaproxyWhereItOffersItsFigures(String name) {
        var read = read(name);
        var nodes = read.nodes();
        var found = CrossReading.all("names: \\[\"(\\S+)\"]\\n.*\\n *port: (\\d+)", read.files().getOrDefault("prometheus/prometheus.yml", ""))
                .map(job -> new CrossReading.Address(job.group(1), Integer.parseInt(job.group(2)))).collect(Collectors.toSet());
        var asked = CrossReading.all("^          - \"(\\S+):(\\d+)\"", read.files("(prometheus)/prometheus.yml").getOrDefault("prometheus", ""))
                .map(target -> new CrossReading.Address(target.group(1).replaceAll("[\\[\\]]", ""), Integer.parseInt(target.group(2)))).collect(Collectors.toSet());
        read.files("haproxy/([^/]+)/haproxy.cfg").forEach((proxy, text) -> CrossReading.value("^frontend own_metrics\\n    bind \\S*:(\\d+)", text)
                .filter(_ -> !asked.isEmpty()).ifPresent(port -> assertTrue(asked.contains(new CrossReading.Address(nodes.get(proxy).host(), Integer.parseInt(port)))
                                || read.deployment().serviceHost(nodes.get(proxy).component()).filter(host -> found.contains(new CrossReading.Address(host, Integer.parseInt(port)))).isPresent(),
                        () -> proxy + " at " + port + " isn't among " + asked)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepalivedAsksWhatHaproxyAnswers(String name) {
        var read = read(name);
        var proxies = read.files("haproxy/([^/]+)/haproxy.cfg");
        read.files("keepalived/([^/]+)/keepalived.conf").forEach((node, text) -> CrossReading.all("http://127.0.0.1:(\\d+)(/[^\\s\"]*)", text).forEach(asked -> {
            var proxy = proxies.get(node);
            assertTrue(CrossReading.all("^    bind \\S*:" + asked.group(1) + "\\b", proxy).findAny().isPresent(), () -> node + ": nobody listens at " + asked.group());
            assertTrue(CrossReading.all("(monitor-uri|stats uri|path) '?" + asked.group(2), proxy).findAny().isPresent(), () -> node + ": nobody answers " + asked.group());
        }));
    }

    @ParameterizedTest
    @MethodSource("names")
    void detectionIsThatOfTheWrittenChecks(String name) {
        var read = read(name);
        var deployment = read.deployment();
        for (var link : deployment.topology().links().values()) {
            if (link.kind() == LinkKind.CALLS && checked(read, link)) {
                deployment.nodes(link.from()).forEach(node -> {
                    var text = read.files("haproxy/([^/]+)/haproxy.cfg").getOrDefault(node.name(), "");
                    var form = "^backend " + deployment.names().of(link.to()) + "\\n(?:.*\\n)*?    default-server (?:agent-inter \\S+ )?check inter (\\S+) fastinter (\\S+) downinter \\S+ rise \\d+ fall (\\d+)";
                    CrossReading.all(form, text).forEach(check -> {
                        double seconds = CrossReading.seconds(check.group(1)) + (Integer.parseInt(check.group(3)) - 1) * CrossReading.seconds(check.group(2));
                        var callee = deployment.topology().targets(link).iterator().next();
                        assertEquals(deployment.detection().byCaller(link, callee, Detection.Loss.PROCESS).seconds(), seconds, 0.002, check.group());
                    });
                });
            }
        }
    }

    private static boolean checked(CrossReading read, Link link) {
        var group = read.deployment().topology().groups().get(link.to());
        return !read.deployment().topology().targets(link).isEmpty() && (group == null || group.healthCheck() != HealthCheck.NONE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void poolsHaveTheWorkersThatProxiesAndAnalysisCountOn(String name) {
        var read = read(name);
        var deployment = read.deployment();
        var pools = read.files("php-fpm/([^/]+)/php-fpm.conf");
        deployment.topology().components().values().forEach(component -> {
            var text = pools.get(deployment.names().of(component.id()));
            if (text != null) {
                assertEquals(deployment.settings().of(component, Props.WORKERS).orElseThrow().count(),
                        Integer.parseInt(CrossReading.value("^pm.max_children = (\\d+)", text).orElseThrow()), component.id().value());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyObjectOfAClusterHasANameOfItsOwn(String name) {
        var seen = new HashSet<String>();
        read(name).objects().filter(object -> object.path("metadata").has("name")).forEach(object -> {
            var key = object.path("kind").asString() + " " + object.path("metadata").path("namespace").asString("") + "/" + object.path("metadata").path("name").asString();
            assertTrue(seen.add(key), key);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void policiesAreThoseOfDrawnLinksAndEveryLinkOfAPodToWhoIsThereHasOne(String name) {
        var read = read(name);
        var names = read.deployment().names();
        var topology = read.deployment().topology();
        var drawn = new TreeSet<String>();
        topology.links().values().forEach(link -> topology.targets(link).stream().filter(target -> !target.equals(link.from())).forEach(target -> {
            drawn.add(names.of(link.id()) + "." + names.of(link.from()) + "~" + names.of(target));
            drawn.add(names.of(link.id()) + "." + names.of(target) + "~" + names.of(link.from()));
        }));
        var written = read.files("kubernetes/[^/]+/links/(.*-(?:to|from)-.*)\\.yaml").keySet();
        written.forEach(policy -> assertTrue(drawn.stream().anyMatch(link -> policy.equals(link.replace("~", "-to-")) || policy.equals(link.replace("~", "-from-"))), policy));
        var pods = read.files().keySet().stream().filter(path -> path.matches("kubernetes/[^/]+/[^/]+/(deployment|stateful-set)\\.yaml"))
                .map(path -> path.split("/")[2]).collect(Collectors.toSet());
        var absent = topology.components().keySet().stream().filter(read.deployment()::absent).map(names::of).filter(each -> !pods.contains(each))
                .collect(Collectors.toSet());
        drawn.stream().filter(link -> pods.contains(link.replaceAll(".*\\.|~.*", "")) && !absent.contains(link.replaceAll(".*~", ""))).forEach(link -> assertTrue(
                written.contains(link.replace("~", "-to-")) || written.contains(link.replace("~", "-from-")), () -> "no policy for " + link));
    }
}
