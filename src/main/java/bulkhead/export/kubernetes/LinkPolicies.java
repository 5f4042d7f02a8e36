package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.export.Notes;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
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

/**
 * One network policy for each end of each drawn link that lies in the cluster, and no others. Who opens the connection isn't always who the arrow starts at: replicas and
 * consumers pull.
 */
final class LinkPolicies {
    private final Deployment deployment;
    private final Notes notes;
    private final Map<Id, Workload> workloads = new HashMap<>();

    LinkPolicies(Deployment deployment, List<Workload> workloads, Notes notes) {
        this.deployment = deployment;
        this.notes = notes;
        workloads.forEach(workload -> this.workloads.put(workload.component().id(), workload));
    }

    void forEach(BiConsumer<Link, NetworkPolicy> action) {
        for (var link : deployment.topology().links().values()) {
            for (var target : deployment.topology().targets(link)) {
                var opener = pulled(link, target) ? target : link.from();
                var listener = pulled(link, target) ? link.from() : target;
                if (!opener.equals(listener)) {
                    connection(link, opener, listener, action);
                }
            }
        }
    }

    private boolean pulled(Link link, Id target) {
        return link.kind() == LinkKind.REPLICATES || link.kind() == LinkKind.SENDS && deployment.role(target) == Role.CONSUMER;
    }

    private void connection(Link link, Id opener, Id listener, BiConsumer<Link, NetworkPolicy> action) {
        var port = port(link, listener).map(IntOrString::new);
        if (workloads.containsKey(opener)) {
            var policy = policy(link, workloads.get(opener), listener, "to").editSpec().withPolicyTypes("Egress").addNewEgress().withTo(peers(link, listener));
            port.ifPresent(number -> policy.addNewPort().withProtocol("TCP").withPort(number).endPort());
            action.accept(link, policy.endEgress().endSpec().build());
        }
        if (workloads.containsKey(listener)) {
            var policy = policy(link, workloads.get(listener), opener, "from").editSpec().withPolicyTypes("Ingress").addNewIngress().withFrom(peers(link, opener));
            port.ifPresent(number -> policy.addNewPort().withProtocol("TCP").withPort(number).endPort());
            action.accept(link, policy.endIngress().endSpec().build());
        }
    }

    /** Of the link, where it says so and leads to who listens; else of the component. */
    private Optional<Integer> port(Link link, Id listener) {
        return Optional.of(link).filter(_ -> !listener.equals(link.from())).flatMap(it -> deployment.settings().of(it, Props.PORT)).map(Setting::count)
                .or(() -> deployment.nodes(listener).stream().flatMap(node -> node.port().stream()).findFirst());
    }

    /** Named after the link and both ends: a link to a group has several. */
    private NetworkPolicyBuilder policy(Link link, Workload workload, Id other, String direction) {
        var name = deployment.names().of(link.id()) + "." + workload.name() + "-" + direction + "-" + deployment.names().of(other);
        return new NetworkPolicyBuilder().withNewMetadata().withName(name).withNamespace(workload.namespace()).withLabels(workload.labels()).endMetadata()
                .withNewSpec().withNewPodSelector().withMatchLabels(workload.selector()).endPodSelector().endSpec();
    }

    /** The pods of the same cluster, else the addresses the other end states; with neither everyone, and a note says so. */
    private List<NetworkPolicyPeer> peers(Link link, Id other) {
        if (workloads.containsKey(other)) {
            var workload = workloads.get(other);
            return List.of(new NetworkPolicyPeerBuilder()
                    .withNewNamespaceSelector().withMatchLabels(Map.of(Namespaces.NAME_LABEL, workload.namespace())).endNamespaceSelector()
                    .withNewPodSelector().withMatchLabels(workload.selector()).endPodSelector().build());
        }
        var hosts = deployment.nodes(other).stream().map(Node::host).distinct().toList();
        if (!hosts.isEmpty() && hosts.stream().allMatch(Hosts::ip)) {
            return hosts.stream().map(host -> new NetworkPolicyPeerBuilder().withNewIpBlock().withCidr(host + (Hosts.ipv6(host) ? "/128" : "/32")).endIpBlock()
                    .build()).toList();
        }
        if (deployment.role(other) != Role.SOURCE && deployment.role(other) != Role.EDGE) {
            notes.add("open-policy", link.id(), deployment.topology().label(other));
        }
        return List.of();
    }
}
