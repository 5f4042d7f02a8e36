package bulkhead.rules;

import bulkhead.analysis.CallCycles;
import bulkhead.edit.Change;
import bulkhead.edit.Delete;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import java.util.List;
import java.util.stream.Stream;

/** Components that call each other in a circle: none of them can start or recover before the others. */
public final class CallCycleRule implements Rule {
    @Override
    public String id() {
        return "topology.call-cycle";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return CallCycles.of(inspection.topology()).stream().map(this::finding);
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var circle = finding.elements();
        var inside = circle.reversed().stream().flatMap(inspection::linksFrom)
                .filter(link -> link.kind() == LinkKind.CALLS && inspection.topology().targets(link)
                        .stream().anyMatch(circle::contains)).toList();
        return Stream.concat(
                inside.stream().map(link -> Fix.of("send", Change.of("kind", link.withKind(LinkKind.SENDS)),
                        Argument.named(link.id()))),
                inside.stream().map(link -> Fix.of("delete", new Delete(List.of(link.id())), Argument.named(link.id()))));
    }

    private Finding finding(List<Id> cycle) {
        return Finding.of(this, cycle, new Argument.Named(cycle));
    }
}
