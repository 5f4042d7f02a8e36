package bulkhead.rules;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a change adds: instances, places and risks drawn, and euros a month. The money is absent where a component that gets
 * more or fewer instances states no cost, or where a place or risk is added, whose price a topology doesn't hold.
 */
public record Price(int instances, int drawn, OptionalDouble euroAMonth) {
    /** What is paid for: so many of a kind at a price. */
    private record Sort(String kind, OptionalDouble cost) {
    }

    static Price of(Deployment before, Deployment after) {
        var more = new LinkedHashMap<Sort, Integer>();
        count(after, 1, more);
        count(before, -1, more);
        int drawn = after.topology().places().size() - before.topology().places().size() + after.topology().risks().size()
                - before.topology().risks().size();
        boolean known = drawn == 0 && more.entrySet().stream().allMatch(entry -> entry.getValue() == 0 || entry.getKey()
                .cost().isPresent());
        double euro = more.entrySet().stream().mapToDouble(entry -> entry.getValue() * entry.getKey().cost().orElse(0)).sum();
        return new Price(more.values().stream().mapToInt(Integer::intValue).sum(), drawn, known ? OptionalDouble.of(euro)
                : OptionalDouble.empty());
    }

    private static void count(Deployment deployment, int sign, Map<Sort, Integer> more) {
        deployment.topology().components().values().forEach(component ->
                more.merge(new Sort(component.kind(), cost(component, deployment)), sign * deployment.nodes(component.id())
                        .size(), Integer::sum));
    }

    private static OptionalDouble cost(Component component, Deployment deployment) {
        return deployment.settings().of(component, Props.COST).map(Setting::base)
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
