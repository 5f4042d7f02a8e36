package bulkhead.export.truth;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Hosts;
import bulkhead.export.Program;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Policies allow, in both directions, the drawn links, members of a group that copy each other, what operators need, names, and nothing else. */
final class PolicyLaw implements Law {
    private static final Set<String> WATCHERS = Set.of("prometheus", "victoriametrics");
    private static final List<Integer> GALERA = List.of(4567, 4568, 4444);

    @Override
    public Stream<String> errors(CrossReading read) {
        var written = Flows.written(read);
        var drawn = new Drawn(read).flows();
        return Stream.concat(written.stream().filter(flow -> !drawn.contains(flow)).map("not drawn: "::concat),
                drawn.stream().filter(flow -> !written.contains(flow)).map("not allowed: "::concat));
    }

    private record Drawn(CrossReading read, Deployment deployment, Set<String> flows) {
        Drawn(CrossReading read) {
            this(read, read.deployment(), new TreeSet<>());
            deployment.topology().links().values().forEach(this::link);
            deployment.topology().groups().values().forEach(this::group);
            deployment.topology().components().keySet().stream().filter(this::runs).forEach(this::own);
        }

        /** Whether its pods are of this export. */
        private boolean runs(Id component) {
            return deployment.cluster(component).isPresent() && Stream.of("deployment", "stateful-set", "own-traffic")
                    .anyMatch(file -> read.files().containsKey(folder(component) + file + ".yaml"));
        }

        private String folder(Id component) {
            return "kubernetes/" + deployment.names().of(deployment.cluster(component).orElseThrow().id()) + "/" + deployment.names().of(component) + "/";
        }

        private String pods(Id component) {
            return namespace(component) + "/" + deployment.crew(component).map(crew -> crew.name()).orElseGet(() -> deployment.names().of(component));
        }

        private String namespace(Id component) {
            return deployment.namespace(component).orElseThrow();
        }

        private void link(Link link) {
            for (var target : deployment.topology().targets(link)) {
                boolean pulled = link.kind() == LinkKind.REPLICATES || link.kind() == LinkKind.SENDS && deployment.role(target) == Role.CONSUMER;
                var opener = pulled ? target : link.from();
                var listener = pulled ? link.from() : target;
                if (!opener.equals(listener) && Stream.of(opener, listener).allMatch(end -> runs(end) || !deployment.absent(end))) {
                    var ports = ports(link, opener, listener);
                    allow("out ", opener, others(opener, listener), ports);
                    allow("in ", listener, others(listener, opener), ports);
                }
            }
        }

        private void allow(String direction, Id subject, List<String> others, Set<Integer> ports) {
            if (runs(subject)) {
                others.forEach(other -> (ports.isEmpty() ? Stream.of("*") : ports.stream().map(Object::toString))
                        .forEach(port -> flows.add(direction + pods(subject) + " " + other + " " + port)));
            }
        }

        /** How policies beside {@code subject} can name somebody. */
        private List<String> others(Id subject, Id other) {
            if (runs(other) && deployment.cluster(other).equals(deployment.cluster(subject))) {
                return List.of(pods(other));
            }
            var hosts = deployment.nodes(other).stream().map(node -> node.host()).distinct().toList();
            return hosts.isEmpty() || !hosts.stream().allMatch(Hosts::ip) ? List.of("any")
                    : hosts.stream().map(host -> host + (Hosts.ipv6(host) ? "/128" : "/32")).toList();
        }

        private Set<Integer> ports(Link link, Id opener, Id listener) {
            var asked = WATCHERS.stream().anyMatch(program -> new Program(program).runs(deployment, deployment.topology().components().get(opener)))
                    ? scraped(listener) : Set.<Integer>of();
            var stated = listener.equals(link.from()) ? Set.<Integer>of() : stated(link);
            return !asked.isEmpty() ? asked : !stated.isEmpty() ? stated : served(listener);
        }

        private Set<Integer> stated(Link link) {
            return deployment.settings().of(link, Props.PORT).map(setting -> Set.of(setting.count())).orElse(Set.of());
        }

        /** Where the watchers' own file finds figures. */
        private Set<Integer> scraped(Id listener) {
            var ports = new TreeSet<Integer>();
            read.yaml("prometheus/prometheus.yml").path("scrape_configs").valueStream()
                    .filter(job -> job.path("job_name").asString().equals(deployment.names().of(listener))).forEach(job -> {
                        job.path("static_configs").forEach(some -> some.path("targets").forEach(target -> ports.add(Integer.valueOf(target.asString().replaceAll(".*:", "")))));
                        job.path("dns_sd_configs").forEach(name -> ports.add(name.path("port").asInt()));
                    });
            return ports;
        }

        /** All ports of its service; of what an operator runs its own and those of its listeners. */
        private Set<Integer> served(Id listener) {
            var ports = new TreeSet<Integer>();
            if (deployment.crew(listener).isEmpty() && runs(listener)) {
                read.yaml(folder(listener) + "service.yaml").at("/spec/ports").forEach(port -> ports.add(port.path("port").asInt()));
                return ports;
            }
            deployment.settings().of(deployment.topology().components().get(listener), Props.PORT)
                    .filter(_ -> runs(listener) || !deployment.nodes(listener).isEmpty()).ifPresent(port -> ports.add(port.count()));
            if (runs(listener)) {
                CrossReading.all("^type=listener\\n(?:.+\\n)*?port=(\\d+)", read.files().getOrDefault("maxscale/" + deployment.names().of(listener) + "-1/maxscale.cnf", ""))
                        .forEach(port -> ports.add(Integer.valueOf(port.group(1))));
            }
            return ports;
        }

        private void group(Group group) {
            var members = group.members().stream().map(Member::component).distinct().toList();
            if (group.redundancy() instanceof Redundancy.Any || group.redundancy() instanceof Redundancy.KOfN) {
                return;
            }
            for (var member : members) {
                if (runs(member) && deployment.stateful(member) && deployment.crew(member).isEmpty() && (members.size() > 1 || deployment.nodes(member).size() > 1)) {
                    var others = members.stream().flatMap(other -> others(member, other).stream()).distinct().toList();
                    var named = others.contains("any") ? List.of("any") : others;
                    allow("out ", member, named, among(members));
                    allow("in ", member, named, among(members));
                }
            }
        }

        /** Where members listen, and what their own files open for each other beyond that. */
        private Set<Integer> among(List<Id> members) {
            var ports = new TreeSet<Integer>();
            members.stream().flatMap(member -> deployment.nodes(member).stream()).forEach(node -> node.port().ifPresent(port -> {
                ports.add(port);
                if (file("redis/" + node.name() + "/redis.conf").contains("\ncluster-enabled yes")) {
                    ports.add(port + 10_000);
                }
                if (file("mariadb/" + node.name() + "/my.cnf").contains("\nwsrep_on=ON")) {
                    ports.addAll(GALERA);
                }
            }));
            return ports;
        }

        private String file(String path) {
            return read.files().getOrDefault(path, "");
        }

        private void own(Id component) {
            var all = namespace(component) + "/* ";
            flows.addAll(List.of("in " + all + "nobody", "out " + all + "nobody", "out " + all + "kube-system/{\"k8s-app\":\"kube-dns\"} UDP/53",
                    "out " + all + "kube-system/{\"k8s-app\":\"kube-dns\"} 53"));
            deployment.crew(component).ifPresent(crew -> {
                var pods = pods(component);
                flows.addAll(List.of("in " + pods + " " + pods + " *", "out " + pods + " " + pods + " *", "out " + pods + " any 443", "out " + pods + " any 6443",
                        "in " + pods + " */" + switch (crew.operator()) {
                            case STRIMZI -> "{\"strimzi.io/kind\":\"cluster-operator\"}";
                            case K8SSANDRA -> "[{\"key\":\"app.kubernetes.io/name\",\"operator\":\"In\",\"values\":[\"cass-operator\",\"k8ssandra-operator\"]}]";
                            case MARIADB, MARIADB_MAXSCALE -> "{\"app.kubernetes.io/name\":\"mariadb-operator\"}";
                        } + " *"));
            });
        }
    }
}
