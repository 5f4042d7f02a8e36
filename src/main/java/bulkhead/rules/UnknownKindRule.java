package bulkhead.rules;

import bulkhead.model.Component;
import java.util.List;
import java.util.stream.Stream;

/** A component of a kind the catalogue doesn't have. It is drawn and kept, without properties, capacity or export. */
public final class UnknownKindRule implements Rule {
    @Override
    public String id() {
        return "topology.unknown-kind";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().components().values().stream()
                .filter(component -> inspection.deployment().catalog().kind(component).isEmpty()).map(this::finding);
    }

    private Finding finding(Component component) {
        return Finding.of(this, List.of(component.id()), Argument.named(component.id()), new Argument.Verbatim(component.kind()));
    }
}
