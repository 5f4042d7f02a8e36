package bulkhead.rules;

import bulkhead.analysis.capacity.RateOfOne;
import bulkhead.deployment.Setting;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Quantity;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number that load follows from and that can't be meant: an instance that can do nothing though work comes to it, more than a
 * million calls for one, a flow that loses more than all of its demand in a month or grows more than tenfold.
 */
public final class AbsurdNumberRule implements Rule {
    private static final double MOST_CALLS = 1e6;
    private static final double MOST_GROWTH = 10;

    @Override
    public String id() {
        return "capacity.absurd-number";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return Stream.of(inspection.report().capacity().peak().values().stream()
                        .filter(load -> load.offered() > 0 && load.capacity().isPresent() && load.capacity().getAsDouble() == 0)
                        .flatMap(load -> idle(load.component(), inspection)),
                inspection.topology().links().values().stream().filter(link -> link.ratio().base() > MOST_CALLS).map(this::calls),
                inspection.topology().flows().values().stream().flatMap(this::growth)).flatMap(each -> each);
    }

    private Stream<Finding> idle(Id component, Inspection inspection) {
        return RateOfOne.of(inspection.deployment(), inspection.topology().components().get(component)).stream()
                .map(rate -> rate.settings().getFirst())
                .map((Setting setting) -> finding(component, setting.property(), setting.quantity()));
    }

    private Finding calls(Link link) {
        return finding(link.id(), "ratio", link.ratio());
    }

    private Stream<Finding> growth(Flow flow) {
        return flow.demand().growth().stream().filter(growth -> growth.base() < -1 || growth.base() > MOST_GROWTH)
                .map(growth -> finding(flow.id(), "growth", growth));
    }

    private Finding finding(Id element, String name, Quantity quantity) {
        return Finding.of(this, List.of(element), Argument.named(element), new Argument.Verbatim(name), new Argument.Amount(quantity))
                .with(Figure.stated(name, quantity, element));
    }
}
