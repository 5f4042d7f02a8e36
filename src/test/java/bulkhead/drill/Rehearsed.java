package bulkhead.drill;

import bulkhead.catalog.Catalog;
import bulkhead.export.Artifact;
import bulkhead.export.Installed;
import bulkhead.export.haproxy.HaproxyExporter;
import bulkhead.drill.rig.RigFailure;
import bulkhead.drill.rig.Setup;
import bulkhead.model.Document;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.program.Executable;
import bulkhead.program.SearchPath;
import java.util.List;
import java.util.Map;
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
        Topology topology = Topologies.of("clients -> front=[lb*2] -> web=" + behind);
        Group web = topology.groups().get(Id.of("web"));
        for (var timer : QUICK.entrySet()) {
            web = web.withProperty(timer.getKey(), Quantity.measured(timer.getValue(), Unit.SECOND));
        }
        return Document.EMPTY.withTopology(topology.with(web));
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
