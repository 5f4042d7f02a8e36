package bulkhead.export.redis;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.export.Artifact;
import bulkhead.export.Notes;
import bulkhead.export.Replication;
import bulkhead.export.Sheet;
import bulkhead.model.Group;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Optional;

/** Writes the command that makes one cluster of instances that cut their data into shares; run once, when all of them run. */
record ClusterScript(Replication replication, Group group, Redundancy.Partitioned shares, Notes notes) {
    private static final int FEWEST_MASTERS = 3;

    private Deployment deployment() {
        return replication.deployment();
    }

    /** Empty where there are too few: a cluster takes three masters and for each of them as many replicas. */
    Optional<Artifact> artifact() {
        var members = replication.members(group);
        int replicas = Math.max(0, shares.replicationFactor().count() - 1);
        if (members.size() / (replicas + 1) < FEWEST_MASTERS) {
            notes.add("redis-cluster-few", group.id(), group.label(), Integer.toString(members.size()),
                    Integer.toString(replicas + 1));
            return Optional.empty();
        }
        notes.add("redis-cluster", group.id(), group.label(), Integer.toString(members.size()), Integer.toString(replicas));
        return Optional.of(script(members, replicas));
    }

    private Artifact script(List<Node> members, int replicas) {
        var sheet = new Sheet();
        var id = group.id();
        sheet.line("#!/bin/sh", id);
        sheet.block(group, "makes one cluster of its instances; "
                + "needs REDISCLI_AUTH in the environment where they have a password");
        sheet.line("set -eu", id);
        named(members, sheet);
        sheet.line("exec redis-cli --cluster create --cluster-replicas " + replicas + " \"$@\" \\", id);
        for (int at = 0; at < members.size(); at++) {
            var member = members.get(at);
            var more = at == members.size() - 1 ? "" : " \\";
            sheet.line("    " + (Hosts.ip(member.host()) ? member.host() : "\"$node" + (at + 1) + "\"") + ":" + member.port().orElseThrow() + more,
                    member.component());
        }
        return sheet.artifact(replication.program().name() + "/" + deployment().names().of(id) + "/create-cluster.sh");
    }

    /** The nodes of a cluster are told addresses, no names; one that has none yet ends the script before anything is made. */
    private void named(List<Node> members, Sheet sheet) {
        if (members.stream().map(Node::host).allMatch(Hosts::ip)) {
            return;
        }
        sheet.line("address() { getent ahosts \"$1\" | awk 'NR == 1 { print $1 } END { exit NR == 0 }' || { echo \"$1 has no address\" >&2; return 1; }; }",
                group.id());
        for (int at = 0; at < members.size(); at++) {
            if (!Hosts.ip(members.get(at).host())) {
                sheet.line("node" + (at + 1) + "=$(address " + members.get(at).host() + ")", members.get(at).component());
            }
        }
    }
}
