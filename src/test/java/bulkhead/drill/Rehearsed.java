package bulkhead.drill;

import bulkhead.catalog.Catalog;
import bulkhead.export.Artifact;
import bulkhead.export.Installed;
import bulkhead.export.haproxy.HaproxyExporter;
import bulkhead.drill.rig.RigFailure;
import bulkhead.drill.rig.Setup;
import bulkhead.model.Balancing;
import bulkhead.model.Demand;
import bulkhead.model.Document;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Unit;
import bulkhead.program.Executable;
import bulkhead.program.SearchPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Topologies whose checks are quick, so that a drill takes seconds. */
final class Rehearsed {
    private static final Installed HAPROXY = new Installed("haproxy", "haproxy");
    private static final Map<String,
            Double> QUICK = Map.of("check-interval", 0.8, "check-fast-interval", 0.4, "check-down-interval", 0.8, "slow-start",
                    0.0);

    private Rehearsed() {
    }

    /** With two proxies in front of what is drawn. */
    static Document document(String behind) {
        return document("[lb*2]", behind);
    }

    /** Members that are nearer come before those further away. */
    static Document nearFirst(String front, String behind) {
        var document = document(front, behind);
        var web = document.topology().groups().get(Id.of("web"));
        return document.withTopology(document.topology().with(web.withBalancing(Balancing.LOCAL_FIRST)));
    }

    /** Instances of so many workers, of which on average so many are busy all together, into which each proxy lets so many if not 0. */
    static Document busy(String front, String behind, int workers, double busy, int letIn) {
        var document = document(front, behind);
        var topology = document.topology();
        for (var member : topology.groups().get(Id.of("web")).members()) {
            var app = topology.components().get(member.component()).withProperty("workers", Quantity.measured(workers, Unit.ONE))
                    .withProperty("service-time", Quantity.measured(1, Unit.SECOND));
            topology = topology.with(letIn == 0 ? app : app.withProperty("server-maxconn", Quantity.measured(letIn, Unit.ONE)));
        }
        var flow = topology.flows().values().iterator().next();
        return document.withTopology(topology.with(flow.withDemand(new Demand(Optional.of(Quantity.measured(busy, Unit.PER_SECOND)),
                Optional.empty(), Optional.empty()))));
    }

    private static Document document(String front, String behind) {
        return drawn("clients -> front=" + front + " -> web=" + behind);
    }

    /** With quick checks of all groups. */
    static Document drawn(String drawing) {
        var topology = Topologies.of(drawing);
        for (var group : topology.groups().values()) {
            topology = topology.with(quick(group));
        }
        return Document.EMPTY.withTopology(topology);
    }

    private static Group quick(Group group) {
        var quick = group;
        for (var timer : QUICK.entrySet()) {
            quick = quick.withProperty(timer.getKey(), Quantity.measured(timer.getValue(), Unit.SECOND));
        }
        return quick;
    }

    /** With another policy of the group behind. */
    static Document with(Document document, UnaryOperator<Group> policy) {
        return document.withTopology(document.topology().with(policy.apply(document.topology().groups().get(Id.of("web")))));
    }

    /** Says so where HAProxy isn't installed. */
    static Rehearsal of(Document document) throws RigFailure {
        HAPROXY.path();
        return Rehearsal.of(document, Catalog.standard(), SearchPath.ofUser());
    }

    /** The same with lines changed before anything starts: what somebody does by hand. */
    static Drill tampered(Rehearsal rehearsal, UnaryOperator<String> change) {
        var deployment = rehearsal.setup().deployment();
        var artifacts = new HaproxyExporter().export(deployment).artifacts().stream()
                .map(artifact -> new Artifact(artifact.path(),
                artifact.lines().stream().map(line -> new Artifact.Line(change.apply(line.text()), line.owner())).toList()))
                        .toList();
        return Drill.of(Setup.of(deployment, List.copyOf(artifacts)), new Executable(HAPROXY.path()), SearchPath.ofUser());
    }
}
