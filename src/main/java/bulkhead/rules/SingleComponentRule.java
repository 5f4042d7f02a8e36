package bulkhead.rules;

import bulkhead.edit.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A component of several instances that takes a flow down when all fail at once, as after a bad deployment. No single instance
 * does.
 */
public final class SingleComponentRule implements Rule {
    @Override
    public String id() {
        return "failure.single-component";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return SinglePointRule.flowsByEvent(inspection).entrySet().stream()
                .filter(entry -> SinglePointRule.severalInstances(entry.getKey(), inspection))
                .map(entry -> {
                    var component = entry.getKey().element();
                    var elements = new ArrayList<>(entry.getValue());
                    elements.addFirst(component);
                    return Finding.of(this, elements, Argument.named(component), new Argument.Named(entry.getValue()),
                            new Argument.Number(inspection.deployment().nodes(component).size()));
                });
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var component = inspection.topology().components().get(finding.elements().getFirst());
        var spares = new Spares(inspection);
        int half = component.instances().count() / 2;
        var parted = Fix.of("split", List.of(spares.twin(component.id(), component.place(), half),
                Change.of("instances", Spares.grown(component, -half))), Argument.named(component.id()),
                new Argument.Number(component.instances().count() - half), new Argument.Number(half));
        return Stream.concat(Stream.of(parted), spares.elsewhere(component.id()));
    }
}
