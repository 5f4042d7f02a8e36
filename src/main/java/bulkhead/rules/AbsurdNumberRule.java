package bulkhead.rules;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.RateOfOne;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number that can't be meant: outside any range that its field could have, or an instance that can do nothing, or not a millionth, of the
 * work that comes to it.
 */
public final class AbsurdNumberRule implements Rule {
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
        var absurd = StatedNumber.of(inspection.topology()).filter(number -> !number.meant()).toList();
        var loads = inspection.report().capacity().peak().values().stream().filter(ComponentLoad::isHopeless)
                .filter(load -> load.capacity().orElse(0) == 0 || absurd.stream().noneMatch(number -> bringsWork(number.element(), inspection)));
        return Stream.concat(absurd.stream().map(number -> finding(number.element(), number.name(), number.quantity())),
                loads.flatMap(load -> rate(load, inspection))).distinct();
    }

    /** Where a demand or a ratio can't be meant, what comes to somebody says nothing of what he can do. */
    private static boolean bringsWork(Id element, Inspection inspection) {
        return inspection.topology().links().containsKey(element) || inspection.topology().flows().containsKey(element)
                || inspection.topology().components().containsKey(element) && inspection.deployment().role(element) == Role.SOURCE;
    }

    private Stream<Finding> rate(ComponentLoad load, Inspection inspection) {
        return RateOfOne.of(inspection.deployment(), inspection.topology().components().get(load.component())).stream()
                .map(rate -> rate.settings().getFirst()).map((Setting setting) -> load.capacity().orElse(0) == 0
                        ? finding(load.component(), setting.property(), setting.quantity()) : beside(load, setting));
    }

    private Finding beside(ComponentLoad load, Setting setting) {
        return Finding.of(this, List.of(load.component()), Argument.named(load.component()), new Argument.Fact(setting.property()),
                        new Argument.Amount(setting.quantity()), new Argument.Number(1),
                        new Argument.Amount(Quantity.assumed(load.offered(), Unit.PER_SECOND)))
                .with(Figure.of(setting), Figure.computed("offered", load.offered(), Unit.PER_SECOND, load.component()));
    }

    private Finding finding(Id element, String name, Quantity quantity) {
        return Finding.of(this, List.of(element), Argument.named(element), new Argument.Fact(name), new Argument.Amount(quantity), new Argument.Number(0))
                .with(Figure.stated(name, quantity, element));
    }
}
