package bulkhead.rules;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.RateOfOne;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number that can't be meant: outside any range that its field could have, or an instance that can do nothing, or not a millionth, of the
 * work that comes to it.
 */
public final class AbsurdNumberRule implements Rule {
    private static final double HOPELESS = 1e-6;

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
        var hopeless = inspection.report().capacity().peak().values().stream().filter(AbsurdNumberRule::hopeless)
                .flatMap(load -> rate(load.component(), inspection));
        return Stream.concat(StatedNumber.of(inspection.topology()).filter(number -> !number.meant())
                .map(number -> finding(number.element(), number.name(), number.quantity())), hopeless).distinct();
    }

    private static boolean hopeless(ComponentLoad load) {
        return load.offered() > 0 && load.capacity().isPresent() && load.liveInstances() > 0
                && load.capacity().getAsDouble() <= load.offered() * HOPELESS;
    }

    private Stream<Finding> rate(Id component, Inspection inspection) {
        return RateOfOne.of(inspection.deployment(), inspection.topology().components().get(component)).stream()
                .map(rate -> rate.settings().getFirst())
                .map((Setting setting) -> finding(component, setting.property(), setting.quantity()));
    }

    private Finding finding(Id element, String name, Quantity quantity) {
        return Finding.of(this, List.of(element), Argument.named(element), new Argument.Fact(name), new Argument.Amount(quantity))
                .with(Figure.stated(name, quantity, element));
    }
}
