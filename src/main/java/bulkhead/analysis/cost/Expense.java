package bulkhead.analysis.cost;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Footing;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What one component or place costs: so many instances, the price of one of them where somebody states it. */
public record Expense(Id element, Quantity instances, Optional<Setting> price) {
    /**
     * Every component but sources of demand that state no price, then the places that state one. What stands in a place without
     * a price is what that place costs.
     */
    static Stream<Expense> of(Deployment deployment) {
        var topology = deployment.topology();
        var settings = deployment.settings();
        return Stream.concat(
                topology.components().values().stream()
                        .map(component -> new Expense(component.id(), component.instances(), settings.of(component, Props.COST)))
                        .filter(expense -> expense.price.isPresent() || deployment.role(expense.element) != Role.SOURCE),
                topology.places().values().stream()
                        .map(place -> new Expense(place.id(), Quantity.measured(1, Quantity.ONE.unit()),
                                settings.of(place, Props.COST)))
                        .filter(expense -> expense.price.isPresent()));
    }

    public Sum sum() {
        return sum(instances.count(), Optional.empty());
    }

    /** Of so many instances, or so large a part of one; as reliable as what says how many at best. */
    Sum sum(double count, Optional<Footing> counted) {
        return count == 0 ? Sum.of(element, OptionalDouble.of(0), Optional.of(ofInstances()))
                : Sum.of(element, price.map(each -> OptionalDouble.of(each.base() * count)).orElse(OptionalDouble.empty()), footing(counted));
    }

    private Optional<Footing> footing(Optional<Footing> counted) {
        return Footing.worst(Stream.of(price.map(Footing::of), Optional.of(ofInstances()), counted).flatMap(Optional::stream));
    }

    private Footing ofInstances() {
        return Footing.of(element, "instances", instances);
    }
}
