package bulkhead.export.redis;

import bulkhead.catalog.PropertySpec;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.export.Notes;
import bulkhead.export.Replication;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Redis or KeyDB instance a file is for. */
record Store(Replication replication, Component component, Node node, Notes notes) {
    static Stream<Store> all(Replication replication, Notes notes) {
        var deployment = replication.deployment();
        return replication.program().components(deployment).flatMap(component -> deployment.nodes(component.id()).stream()
                .map(node -> new Store(replication, component, node, notes)));
    }

    String path(String file) {
        return replication.program().name() + "/" + node.name() + "/" + file;
    }

    Id id() {
        return component.id();
    }

    Deployment deployment() {
        return replication.deployment();
    }

    Setting setting(PropertySpec property) {
        return deployment().settings().required(component, property);
    }

    Optional<Group> group() {
        return replication.group(component.id());
    }

    /** What makes it a replica or not: its group, else itself. */
    Element policy() {
        return group().<Element>map(group -> group).orElse(component);
    }

    /** Whether its group cuts the data into shares. */
    boolean shares() {
        return group().filter(group -> group.redundancy() instanceof Redundancy.Partitioned).isPresent();
    }

    /** The other members, where each of them takes writes. */
    List<Node> peers() {
        return group().filter(group -> group.redundancy() instanceof Redundancy.MultiPrimary).map(replication::members)
                .orElse(List.of()).stream().filter(other -> !other.equals(node)).toList();
    }
}
