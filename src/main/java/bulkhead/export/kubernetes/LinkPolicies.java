package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.export.prometheus.Source;
import bulkhead.export.prometheus.Watch;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One network policy for each end of each drawn link that lies in the cluster, one for each member of a group whose members
 * copy each other, and no others. Who opens the connection isn't always who the arrow starts at: replicas and consumers pull.
 */
final class LinkPolicies {
    private static final int CLUSTER_BUS = 10_000;
    private static final int LAST_PORT = 65_535;
    /** Writes, incremental and whole transfers of state. */
    private static final List<Integer> GALERA = List.of(4567, 4568, 4444);

    private final Deployment deployment;
    private final Map<Id, Integer> figures;
    private final Notes notes;
    private final Map<Id, Workload> workloads = new HashMap<>();

    LinkPolicies(Deployment deployment, List<Workload> workloads, Notes notes) {
        this.deployment = deployment;
        this.notes = notes;
        this.figures = workloads.isEmpty() ? Map.of() : figures();
        workloads.forEach(workload -> this.workloads.put(workload.component().id(), workload));
    }

    void forEach(BiConsumer<Element, NetworkPolicy> action) {
        links(action);
        workloads.values().stream().filter(workload -> figures.containsKey(workload.component().id())).forEach(this::unlinked);
        deployment.topology().groups().values().stream().filter(LinkPolicies::talk).forEach(group -> members(group, action));
    }

    private void links(BiConsumer<Element, NetworkPolicy> action) {
        for (var link : deployment.topology().links().values()) {
            for (var target : deployment.topology().targets(link)) {
                var opener = pulled(link, target) ? target : link.from();
                var listener = pulled(link, target) ? link.from() : target;
                if (!opener.equals(listener) && Stream.of(opener, listener).allMatch(this::there)) {
                    connection(link, opener, listener, action);
                }
            }
        }
    }

    /** What has no instance now may have pods of its own later. */
    private boolean there(Id end) {
        return workloads.containsKey(end) || !deployment.absent(end);
    }

    /** Members that copy each other or vote talk to each other, whether a link says so or not. */
    private static boolean talk(Group group) {
        return switch (group.redundancy()) {
            case Redundancy.PrimaryReplica _, Redundancy.MultiPrimary _, Redundancy.Partitioned _, Redundancy.Quorum _ -> true;
            case Redundancy.Any _, Redundancy.KOfN _ -> false;
        };
    }

    /** Where an operator runs a member, it is among its own. */
    private void members(Group group, BiConsumer<Element, NetworkPolicy> action) {
        var members = group.members().stream().map(Member::component).distinct().toList();
        for (var member : members) {
            var workload = workloads.get(member);
            if (workload != null && workload.stateful() && workload.crew().isEmpty()
                    && (members.size() > 1 || workload.nodes().size() > 1)) {
                action.accept(group, among(group, workload, members));
            }
        }
    }

    private NetworkPolicy among(Group group, Workload workload, List<Id> members) {
        var named = members.stream().map(member -> peers(group, member)).toList();
        // one that can't be named would be shut out
        var peers = named.stream().anyMatch(List::isEmpty) ? List.<NetworkPolicyPeer>of()
                : named.stream().flatMap(List::stream).distinct().toList();
        var spec = named(deployment.names().of(group.id()) + "." + workload.name() + "-among-its-group", workload).editSpec()
                .withPolicyTypes("Ingress", "Egress");
        var ports = peerPorts(group, members);
        var ingress = spec.addNewIngress().withFrom(peers);
        ports.forEach(port -> ingress.addNewPort().withProtocol("TCP").withPort(new IntOrString(port)).endPort());
        var egress = ingress.endIngress().addNewEgress().withTo(peers);
        ports.forEach(port -> egress.addNewPort().withProtocol("TCP").withPort(new IntOrString(port)).endPort());
        return egress.endEgress().endSpec().build();
    }

    /** Redis keeps a second port for its cluster, so much above the first; Galera has three of its own. */
    private List<Integer> peerPorts(Group group, List<Id> members) {
        var ports = members.stream().flatMap(member -> deployment.nodes(member).stream()).flatMap(node -> node.port().stream())
                .distinct();
        return (switch (group.redundancy()) {
            case Redundancy.Partitioned _ -> ports.flatMap(port -> Stream.of(port, port + CLUSTER_BUS))
                    .filter(port -> port <= LAST_PORT);
            case Redundancy.MultiPrimary _ when members.stream()
                    .anyMatch(member -> new Program("mariadb").runs(deployment, member)) ->
                    Stream.concat(ports, GALERA.stream());
            default -> ports;
        }).distinct().toList();
    }

    private boolean pulled(Link link, Id target) {
        return link.kind() == LinkKind.REPLICATES || link.kind() == LinkKind.SENDS && deployment.role(target) == Role.CONSUMER;
    }

    private void connection(Link link, Id opener, Id listener, BiConsumer<Element, NetworkPolicy> action) {
        var ports = ports(link, opener, listener);
        if (workloads.containsKey(opener)) {
            var policy = policy(link, workloads.get(opener), listener, "to").editSpec().withPolicyTypes("Egress").addNewEgress()
                    .withTo(peers(link, listener));
            ports.forEach(port -> policy.addNewPort().withProtocol("TCP").withPort(new IntOrString(port)).endPort());
            action.accept(link, policy.endEgress().endSpec().build());
        }
        if (workloads.containsKey(listener)) {
            var policy = policy(link, workloads.get(listener), opener, "from").editSpec().withPolicyTypes("Ingress")
                    .addNewIngress().withFrom(peers(link, opener));
            ports.forEach(port -> policy.addNewPort().withProtocol("TCP").withPort(new IntOrString(port)).endPort());
            action.accept(link, policy.endIngress().endSpec().build());
        }
    }

    /**
     * Who watches asks where the figures are. Otherwise the port of the link, where it says so and leads to who listens; else
     * all ports the pods serve at, or the component's own.
     */
    private List<Integer> ports(Link link, Id opener, Id listener) {
        if (Watch.watchers(deployment).stream().anyMatch(watcher -> watcher.id().equals(opener)) && figures.containsKey(listener)) {
            return List.of(figures.get(listener));
        }
        var stated = Optional.of(link).filter(_ -> !listener.equals(link.from()))
                .flatMap(it -> deployment.settings().of(it, Props.PORT));
        return stated.isPresent() ? List.of(stated.get().count()) : workloads.containsKey(listener)
                ? List.copyOf(workloads.get(listener).serving().values())
                : deployment.nodes(listener).stream().flatMap(node -> node.port().stream()).findFirst().stream().toList();
    }

    /** Everybody that watches asks all for their figures; who isn't linked isn't let in. */
    private void unlinked(Workload asked) {
        var id = asked.component().id();
        Watch.watchers(deployment).stream().filter(watcher -> !watcher.id().equals(id) && !deployment.nodes(watcher.id()).isEmpty())
                .filter(watcher -> deployment.linksTo(id).stream().noneMatch(link -> link.from().equals(watcher.id())))
                .forEach(watcher -> notes.add("figures-unlinked", id, asked.component().label(), watcher.label()));
    }

    /** Where the figures of each component are, as the scraping configuration says. */
    private Map<Id, Integer> figures() {
        return Watch.of(deployment).stream().flatMap(watch -> watch.sources().stream())
                .filter(source -> source.sort() != Source.Sort.MACHINE)
                .collect(Collectors.toMap(source -> source.component().id(), Source::port, (first, _) -> first));
    }

    /** Named after the link and both ends: a link to a group has several. */
    private NetworkPolicyBuilder policy(Link link, Workload workload, Id other, String direction) {
        return named(deployment.names().of(link.id()) + "." + workload.name() + "-" + direction + "-" + deployment.names()
                .of(other), workload);
    }

    private static NetworkPolicyBuilder named(String name, Workload workload) {
        return new NetworkPolicyBuilder().withNewMetadata().withName(name).withNamespace(workload.namespace())
                .withLabels(workload.labels()).endMetadata()
                .withNewSpec().withNewPodSelector().withMatchLabels(workload.selector()).endPodSelector().endSpec();
    }

    /** The pods of the same cluster, else the addresses the other end states; with neither everyone, and a note says so. */
    private List<NetworkPolicyPeer> peers(Element link, Id other) {
        if (workloads.containsKey(other)) {
            var workload = workloads.get(other);
            return List.of(new NetworkPolicyPeerBuilder()
                    .withNewNamespaceSelector().withMatchLabels(Map.of(Namespaces.NAME_LABEL, workload.namespace()))
                    .endNamespaceSelector()
                    .withNewPodSelector().withMatchLabels(workload.selector()).endPodSelector().build());
        }
        var hosts = deployment.nodes(other).stream().map(Node::host).distinct().toList();
        if (!hosts.isEmpty() && hosts.stream().allMatch(Hosts::ip)) {
            return hosts.stream().map(host -> new NetworkPolicyPeerBuilder().withNewIpBlock()
                    .withCidr(host + (Hosts.ipv6(host) ? "/128" : "/32")).endIpBlock()
                    .build()).toList();
        }
        if (deployment.role(other) != Role.SOURCE && deployment.role(other) != Role.EDGE) {
            notes.add("open-policy", link.id(), deployment.topology().label(other));
        }
        return List.of();
    }
}
