package bulkhead.export.maxscale;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Delay;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Detection;
import bulkhead.deployment.Monitoring;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Optional;

/** The databases that one MaxScale instance calls over one link: a group, or a component of its own. */
record Cluster(Proxy proxy, Link link, Element callee) {
    private Deployment deployment() {
        return proxy.deployment();
    }

    /** The name its sections start with. */
    String name() {
        return deployment().names().of(callee.id());
    }

    private Optional<Group> group() {
        return callee instanceof Group group ? Optional.of(group) : Optional.empty();
    }

    List<Component> components() {
        return deployment().topology().targets(link).stream().map(deployment().topology().components()::get).toList();
    }

    /** Whether every member is a MariaDB, or a database of no named make. */
    boolean speaksMariadb() {
        return components().stream().allMatch(component -> deployment().role(component.id()) == Role.DATABASE
                && (MaxscaleExporter.runs(deployment(), component, "mariadb")
                || deployment().catalog().kind(component).orElseThrow().product().isEmpty()));
    }

    List<Node> nodes() {
        return components().stream().flatMap(component -> deployment().nodes(component.id()).stream()).toList();
    }

    Optional<Integer> port(Node node) {
        return deployment().settings().of(link, Props.PORT).map(Setting::count).or(node::port);
    }

    /**
     * Those that reads go to only while nobody of the primary's rank is left: all but the first rank, and never the drawn primary, with
     * which the nearest replicas must have their rank in common.
     */
    List<Node> secondary() {
        var ranks = deployment().readingRanks(link, proxy.node());
        var secondary = nodes().stream().filter(node -> !primary(node) && ranks.of(node) > 1).toList();
        if (!secondary.isEmpty()) {
            proxy.notes().add("rank-follows-primary", callee.id(), callee.label());
        }
        if (secondary.stream().anyMatch(node -> !standby(node)) && group().flatMap(deployment()::primary).isPresent()) {
            proxy.notes().add("reads-by-primary", callee.id(), callee.label());
        } else if (secondary.stream().map(ranks::of).distinct().count() > 1) {
            proxy.notes().add("two-ranks", callee.id(), callee.label());
        }
        return secondary;
    }

    private boolean primary(Node node) {
        return group().flatMap(deployment()::primary).filter(node::equals).isPresent();
    }

    private boolean standby(Node node) {
        return group().map(Group::members).orElse(List.of()).stream()
                .anyMatch(member -> member.standby() && member.component().equals(node.component()));
    }

    /** How the MaxScale watches them: which timers are in force. */
    Monitoring monitoring() {
        return deployment().monitoring(proxy.component(), callee);
    }

    /** Seconds until a replica is the primary when the primary's host is lost, where this MaxScale promotes. */
    Optional<Double> takeover() {
        return monitoring().control().flatMap(_ -> group()).flatMap(group -> deployment().detection().takeover(group, Detection.Loss.HOST))
                .map(Delay::seconds);
    }

    List<Node> neverPromoted() {
        List<Id> never = monitoring().replication().map(Redundancy.PrimaryReplica::neverPromoted).orElse(List.of());
        return nodes().stream().filter(node -> never.contains(node.component())).toList();
    }

    boolean weighted() {
        return group().map(Group::members).orElse(List.of()).stream().anyMatch(member -> member.weight().isPresent());
    }

    /** MaxScale instances that watch the same databases. */
    int watchers() {
        var topology = deployment().topology();
        return topology.links().values().stream().filter(other -> other.to().equals(callee.id())).map(Link::from).distinct()
                .filter(from -> MaxscaleExporter.runs(deployment(), topology.components().get(from), "maxscale"))
                .mapToInt(from -> deployment().nodes(from).size()).sum();
    }
}
