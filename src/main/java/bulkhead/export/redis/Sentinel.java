package bulkhead.export.redis;

import bulkhead.catalog.Props;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Sheet;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Optional;

/**
 * Writes who promotes a replica: a Sentinel beside each instance of a group that fails over by itself. It rewrites its file as it
 * goes. A majority of all Sentinels has to agree.
 */
record Sentinel(Store store, Group group, Redundancy.PrimaryReplica policy, Quantity detection) {
    static final String CREDENTIALS = "/etc/redis/sentinel-credentials.d/*.conf";

    /** Empty where the group doesn't fail over by itself, stands alone, or its pods are somebody else's to run. */
    static Optional<Sentinel> of(Store store) {
        var replication = store.replication();
        var policy = replication.policy(store.id())
                .filter(_ -> store.group().flatMap(store.deployment()::primary)
                        .filter(primary -> replication.program().runs(store.deployment(), primary.component())).isPresent());
        if (policy.isEmpty() || !(policy.get().failover() instanceof Failover.BuiltIn(var detection, var _))) {
            return Optional.empty();
        }
        return store.group().filter(group -> members(store, group).size() > 1)
                .filter(group -> members(store, group).stream().map(Node::component)
                        .noneMatch(store.deployment()::inKubernetes))
                .map(group -> new Sentinel(store, group, policy.get(), detection));
    }

    private static List<Node> members(Store store, Group group) {
        return store.replication().members(group);
    }

    Artifact artifact() {
        var sheet = new Sheet();
        var members = members(store, group);
        var name = store.deployment().names().of(group.id());
        sheet.block(store.component(), "a Sentinel beside instance " + store.node().number());
        var port = store.setting(Props.SENTINEL_PORT);
        sheet.line("# " + port.property() + ": " + Comment.source(port.quantity()), port.element());
        sheet.line("port " + port.count(), port.element());
        sheet.line("protected-mode no", store.id());
        sheet.block(group, "when the primary counts as lost, and how many have to say so");
        names(sheet, members);
        sheet.line("sentinel announce-ip " + store.node().host(), store.id());
        sheet.line("sentinel announce-port " + port.count(), port.element());
        var primary = store.deployment().primary(group).orElseThrow();
        sheet.line("sentinel monitor " + name + " " + primary.host() + " " + primary.port().orElseThrow() + " "
                + majority(members), group.id());
        sheet.line("sentinel down-after-milliseconds " + name + " " + Math.max(1, Math.round(detection.base() * 1000)),
                group.id());
        sheet.line("sentinel parallel-syncs " + name + " 1", group.id());
        sheet.line("include " + CREDENTIALS, group.id());
        unsaid(members, name);
        return sheet.artifact(store.path("sentinel.conf"));
    }

    private void names(Sheet sheet, List<Node> members) {
        if (!members.stream().map(Node::host).allMatch(Hosts::ip)) {
            sheet.line("sentinel resolve-hostnames yes", group.id());
            sheet.line("sentinel announce-hostnames yes", group.id());
        }
    }

    private static int majority(List<Node> members) {
        return members.size() / 2 + 1;
    }

    private void unsaid(List<Node> members, String name) {
        Id id = group.id();
        store.notes().add("redis-sentinel", id, group.label(), name, CREDENTIALS);
        if (members.size() == 2) {
            store.notes().add("redis-sentinel-two", id, group.label());
        }
    }

    /** Whether an instance is drawn as one that is never promoted. */
    static boolean neverPromoted(Store store) {
        return store.replication().policy(store.id()).map(Redundancy.PrimaryReplica::neverPromoted).orElse(List.of()).contains(store.id());
    }
}
