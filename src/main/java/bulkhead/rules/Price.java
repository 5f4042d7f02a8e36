package bulkhead.rules;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import java.util.HashSet;
import java.util.OptionalDouble;

/**
 * What a change adds: instances, and euros a month. The money is absent where a component that gets more or fewer instances states no cost, or where a place or
 * risk is added, whose price a topology doesn't hold.
 */
public record Price(int instances, OptionalDouble euroAMonth) {
    static Price of(Deployment before, Deployment after) {
        var all = new HashSet<>(before.topology().components().keySet());
        all.addAll(after.topology().components().keySet());
        int instances = 0;
        double euro = 0;
        boolean known = before.topology().places().size() == after.topology().places().size()
                && before.topology().risks().size() == after.topology().risks().size();
        for (var component : all) {
            int more = after.nodes(component).size() - before.nodes(component).size();
            var cost = cost(component, after).isPresent() ? cost(component, after) : cost(component, before);
            instances += more;
            euro += more * cost.orElse(0);
            known &= more == 0 || cost.isPresent();
        }
        return new Price(instances, known ? OptionalDouble.of(euro) : OptionalDouble.empty());
    }

    private static OptionalDouble cost(Id component, Deployment deployment) {
        var found = deployment.topology().components().get(component);
        return found == null ? OptionalDouble.empty()
                : deployment.settings().of(found, Props.COST).map(Setting::base).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
