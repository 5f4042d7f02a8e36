package bulkhead.analysis.cost;

import bulkhead.analysis.Report;
import bulkhead.model.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What one topology costs against another, in all, by component, place, group and flow, and what is outside all of these. Elements are the
 * same where their ids are, else where their names are. First those of the topology, then those only the other has.
 */
public record CostDifference(Row total, List<Row> components, List<Row> places, Row outside, List<Row> groups, Row ungrouped,
        List<Row> flows, Row unattributed) {
    public CostDifference {
        components = List.copyOf(components);
        places = List.copyOf(places);
        groups = List.copyOf(groups);
        flows = List.copyOf(flows);
    }

    /**
     * One thing in both, or in one of them only: by id and name what it costs, and before; for flows also for a million requests.
     */
    public record Row(Optional<Id> id, Optional<Id> otherId, String name, Optional<Sum> sum, Optional<Sum> other,
            OptionalDouble perMillion, OptionalDouble otherPerMillion) {
        /** By how much it costs more (0.1: 10 %) or less; absent where a price on either side isn't known, or there was none. */
        public OptionalDouble change() {
            return sum.isPresent() && other.isPresent() && sum.get().isComplete() && other.get().isComplete()
                    ? change(sum.get().euroAMonth(), other.get().euroAMonth()) : OptionalDouble.empty();
        }

        /** The same for a million requests. */
        public OptionalDouble changePerMillion() {
            return change().isPresent() ? change(perMillion, otherPerMillion) : OptionalDouble.empty();
        }

        private static OptionalDouble change(OptionalDouble now, OptionalDouble before) {
            return now.isEmpty() || before.isEmpty() || before.getAsDouble() == 0 ? OptionalDouble.empty()
                    : OptionalDouble.of(now.getAsDouble() / before.getAsDouble() - 1);
        }
    }

    public static CostDifference of(Report report, Report other) {
        var now = Costs.of(report);
        var before = Costs.of(other);
        return new CostDifference(row(now.total(), before.total()),
                rows(report, components(now, report), other, components(before, other)),
                rows(report, now.places(), other, before.places()), row(now.outside(), before.outside()),
                rows(report, now.groups(), other, before.groups()), row(now.ungrouped(), before.ungrouped()),
                flows(report, now, other, before), row(now.unattributed(), before.unattributed()));
    }

    /** Of what no element is. */
    private static Row row(Sum sum, Sum other) {
        return row(Optional.empty(), Optional.empty(), "", Optional.of(sum), Optional.of(other));
    }

    private static Row row(Optional<Id> id, Optional<Id> other, String name, Optional<Sum> sum, Optional<Sum> otherSum) {
        return new Row(id, other, name, sum, otherSum, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static Map<Id, Sum> components(Costs costs, Report report) {
        var sums = new LinkedHashMap<Id, Sum>();
        costs.expenses().stream().filter(expense -> report.topology().components().containsKey(expense.element()))
                .forEach(expense -> sums.put(expense.element(), expense.sum()));
        return sums;
    }

    private static List<Row> rows(Report report, Map<Id, Sum> now, Report other, Map<Id, Sum> before) {
        return new Pairing(label(report), label(other)).of(now.keySet(), before.keySet()).stream()
                .map(pair -> row(pair.one(), pair.other(), pair.name(), pair.one().map(now::get), pair.other().map(before::get))).toList();
    }

    private static List<Row> flows(Report report, Costs now, Report other, Costs before) {
        return new Pairing(label(report), label(other)).of(now.flows().keySet(), before.flows().keySet()).stream()
                .map(pair -> flow(pair, pair.one().map(now.flows()::get), pair.other().map(before.flows()::get))).toList();
    }

    private static Row flow(Pairing.Pair pair, Optional<FlowCost> now, Optional<FlowCost> before) {
        return new Row(pair.one(), pair.other(), pair.name(), now.map(FlowCost::sum), before.map(FlowCost::sum), perMillion(now),
                perMillion(before));
    }

    private static OptionalDouble perMillion(Optional<FlowCost> flow) {
        return flow.map(FlowCost::euroPerMillion).orElse(OptionalDouble.empty());
    }

    private static Function<Id, String> label(Report report) {
        return report.topology()::label;
    }
}
