package bulkhead.analysis.headroom;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Autoscaled;
import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.capacity.Outlook;
import bulkhead.analysis.capacity.Post;
import bulkhead.analysis.capacity.Standing;
import bulkhead.analysis.capacity.Standings;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.model.Autoscaling;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Ordered;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How many more instances put a breach off by so many months at least, for all members of the group of the component that breaks,
 * found by trying: of that component or, where more of it alone don't do, of several members, none of which could be left out.
 * What they cost a month is by the price of one; it is absent where nobody states that of any.
 */
public record Postponement(Map<Id, Integer> more, OptionalDouble euroAMonth) {
    /** Whoever is not helped by so many times its instances isn't helped by more. */
    private static final int MOST_TIMES = 64;
    /** Where so many more than one loss needs don't do for the others, more are no help either. */
    private static final int MOST_MORE = 8;
    private static final double ROUNDING = 1e-9;

    public Postponement {
        more = Ordered.copy(more);
    }

    /** Of all of them together. */
    public int instances() {
        return more.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Empty where no number of instances does it: each does all of the work, such as writes to a primary or copies of them. */
    public static Optional<Postponement> of(Report report, Breach breach, int months) {
        var members = report.topology().groupOf(breach.component()).map(group -> group.members().stream().map(Member::component).toList())
                .orElse(List.of(breach.component()));
        var search = new Search(report, members, breach, months);
        return search.among(List.of(breach.component())).or(() -> members.size() < 2 ? Optional.empty() : search.among(members));
    }

    /** {@code concerned} must all last. */
    private record Search(Report report, List<Id> concerned, Breach breach, int months) {
        Optional<Postponement> among(List<Id> components) {
            var most = MOST_TIMES * Math.max(1, report.topology().components().get(breach.component()).instances().count());
            if (!lasts(each(components, most))) {
                return Optional.empty();
            }
            var least = least(most, count -> lasts(each(components, count)));
            // another loss may be the worst then
            return IntStream.rangeClosed(least, least + MOST_MORE).mapToObj(count -> each(components, count)).filter(this::lastsAnyLoss)
                    .findFirst().map(this::withoutSpare).map(more -> new Postponement(more, cost(more)));
        }

        /** The least number up to {@code most}, for which it holds; doubled first, since few are tried faster. */
        private static int least(int most, IntPredicate holds) {
            var few = 0;
            var enough = 1;
            while (enough < most && !holds.test(enough)) {
                few = enough;
                enough = Math.min(most, 2 * enough);
            }
            while (enough - few > 1) {
                var middle = (few + enough) / 2;
                if (holds.test(middle)) {
                    enough = middle;
                } else {
                    few = middle;
                }
            }
            return enough;
        }

        private static Map<Id, Integer> each(List<Id> components, int count) {
            var more = new LinkedHashMap<Id, Integer>();
            components.forEach(id -> more.put(id, count));
            return more;
        }

        /** Fewer of one after the other, as far as that does. */
        private Map<Id, Integer> withoutSpare(Map<Id, Integer> enough) {
            var more = new LinkedHashMap<>(enough);
            for (var id : enough.size() < 2 ? List.<Id>of() : List.copyOf(enough.keySet())) {
                var fewer = new LinkedHashMap<>(more);
                fewer.put(id, 0);
                var least = suffices(fewer) ? 0 : least(more.get(id), count -> {
                    fewer.put(id, count);
                    return suffices(fewer);
                });
                more.put(id, least);
            }
            more.values().removeIf(count -> count == 0);
            return more;
        }

        private boolean suffices(Map<Id, Integer> more) {
            return lasts(more) && lastsAnyLoss(more);
        }

        private OptionalDouble cost(Map<Id, Integer> more) {
            var sum = 0.0;
            for (var entry : more.entrySet()) {
                var price = report.deployment().settings().of(report.topology().components().get(entry.getKey()), Props.COST);
                sum += price.map(one -> entry.getValue() * one.base()).orElse(Double.NaN);
            }
            return Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(Math.min(Double.MAX_VALUE, sum));
        }

        private boolean lastsAnyLoss(Map<Id, Integer> more) {
            if (breach.after().isEmpty()) {
                return true;
            }
            var next = CapacityAnalysis.of(grown(more)).runway().afterLoss();
            return concerned.stream().map(next::get).allMatch(first -> first == null || first.month() >= breach.month() + months);
        }

        /**
         * All well, and without what the breach takes lost; now and in the last month: load is convex in time, so that it is
         * highest at an end.
         */
        private boolean lasts(Map<Id, Integer> more) {
            var deployment = grown(more);
            var standings = Standings.of(Autoscaled.atMost(deployment).orElse(deployment));
            return lasts(standings.without(Set.of()), Post.Target.NORMAL)
                    && breach.after().map(lost -> lasts(standings.without(Set.of(lost)), Post.Target.EMERGENCY)).orElse(true);
        }

        private boolean lasts(Standing standing, Post.Target target) {
            var last = Math.min(Outlook.LAST_MONTH, breach.month() + months - 1);
            return within(standing, target, Outlook.PEAK) && within(standing, target, Outlook.PEAK.in(last));
        }

        private boolean within(Standing standing, Post.Target target, Outlook outlook) {
            return IntStream.range(0, standing.posts().size()).filter(post -> standing.posts().get(post).live() > 0
                    && concerned.contains(standing.posts().get(post).component()))
                    .allMatch(post -> load(standing, post, outlook) <= standing.posts().get(post).limit(target) * (1 + ROUNDING));
        }

        private double load(Standing standing, int post, Outlook outlook) {
            var sum = 0.0;
            for (int flow = 0; flow < standing.flows().size(); flow++) {
                var id = standing.flows().get(flow);
                var ofOne = standing.ofOne()[flow][post];
                sum += ofOne == 0 ? 0 : ofOne * report.capacity().demands().get(id).peak().map(rate -> rate.base()).orElse(0.0)
                        * outlook.growth(report.topology().flows().get(id));
            }
            return sum;
        }

        /** An autoscaler may run as many more, too. */
        private Deployment grown(Map<Id, Integer> more) {
            var topology = report.topology();
            for (var entry : more.entrySet()) {
                var component = topology.components().get(entry.getKey());
                topology = topology.with(component.withInstances(plus(component.instances(), entry.getValue()))
                        .withAutoscaling(component.autoscaling().map(scaling ->
                                new Autoscaling(plus(scaling.maxInstances(), entry.getValue()), scaling.scaleTime()))));
            }
            return Deployment.of(topology, report.deployment().catalog());
        }

        private static Quantity plus(Quantity count, int more) {
            return new Quantity(count.count() + more, Unit.ONE, count.source());
        }
    }
}
