package bulkhead.rules;

import bulkhead.analysis.failure.GroupAvailabilities;
import bulkhead.analysis.failure.GroupAvailability;
import bulkhead.model.Id;
import bulkhead.model.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A group for which the usual arithmetic, members multiplied as if each had everything to itself, comes out wrong because they
 * share something. Nothing is broken: the figure in somebody's table is. One finding a group, for the flow where it matters
 * most.
 */
public final class CountedTwiceRule implements Rule {
    @Override
    public String id() {
        return "failure.counted-twice";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        Map<Id, GroupAvailability> worst = new LinkedHashMap<>();
        GroupAvailabilities.first(inspection.deployment()).stream().filter(GroupAvailability::differs)
                .forEach(each -> worst.merge(each.group(), each, CountedTwiceRule::worse));
        return worst.values().stream().sorted(Comparator.comparing(GroupAvailability::group)).map(this::finding);
    }

    private static GroupAvailability worse(GroupAvailability one, GroupAvailability other) {
        return Math.abs(other.down() - other.naiveDown()) > Math.abs(one.down() - one.naiveDown()) ? other : one;
    }

    private Finding finding(GroupAvailability group) {
        var elements = Stream.concat(Stream.of(group.group()), group.shared().stream()).toList();
        return Finding.of(this, elements, Argument.named(group.group()), new Argument.Share(group.exact()), new Argument.Share(group.naive()),
                new Argument.Named(group.shared()))
                .with(Figure.computed("availability", group.exact() * 100, Unit.PERCENT, group.group()),
                        Figure.computed("naive-availability", group.naive() * 100, Unit.PERCENT, group.group()));
    }
}
