package bulkhead.analysis.headroom;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Breach;
import bulkhead.catalog.Props;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Ordered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many more instances of a group's members put a breach of one of them off by so many months at least, for all of them. What they cost a
 * month is by the price of one; it is absent where nobody states that of any. {@code cheapest}: whether no other numbers cost less,
 * or take fewer instances where some member's price is unknown; else a cheaper way may exist, since only so many are tried.
 */
public record Postponement(Map<Id, Integer> more, OptionalDouble euroAMonth, boolean cheapest) {
    /** Whoever is not helped by so many times its instances isn't helped by more. */
    private static final int MOST_TIMES = 64;
    /** Tries times components: less than a second. */
    private static final int MOST_WORK = 20_000;
    private static final int LEAST_TRIES = 10;
    private static final int MOST_TRIES = 200;

    public Postponement {
        more = Ordered.copy(more);
    }

    /** Of all of them together. */
    public int instances() {
        return more.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Empty where no number of instances does it: each does all of the work, such as writes to a primary or copies of them. */
    public static Optional<Postponement> of(Report report, Breach breach, int months) {
        var members = members(report, breach.component());
        var endurance = new Endurance(report, members, breach, months);
        var price = members.stream().mapToDouble(id -> price(report, id).orElse(Double.NaN)).toArray();
        boolean priced = IntStream.range(0, price.length).allMatch(i -> price[i] >= 0);
        var search = new CheapestAddition(priced ? price : members.stream().mapToDouble(_ -> 1).toArray(),
                MOST_TIMES * Math.max(1, report.topology().components().get(breach.component()).instances().count()),
                numbers -> endurance.lasts(more(members, numbers)), numbers -> endurance.lastsAnyLoss(more(members, numbers)));
        return search.find(Math.clamp(MOST_WORK / report.topology().components().size(), LEAST_TRIES, MOST_TRIES))
                .map(found -> of(report, more(members, found.numbers()), found.cheapest()));
    }

    private static Postponement of(Report report, Map<Id, Integer> found, boolean cheapest) {
        var more = new LinkedHashMap<Id, Integer>();
        report.topology().components().keySet().stream().filter(found::containsKey).forEach(id -> more.put(id, found.get(id)));
        var cost = more.entrySet().stream().mapToDouble(each -> each.getValue() * price(report, each.getKey()).orElse(Double.NaN)).sum();
        return new Postponement(more, Double.isNaN(cost) ? OptionalDouble.empty() : OptionalDouble.of(Math.min(Double.MAX_VALUE, cost)), cheapest);
    }

    /** Of the group, that of the breach first. */
    private static List<Id> members(Report report, Id component) {
        return Stream.concat(Stream.of(component), report.topology().groupOf(component).stream().flatMap(group -> group.members().stream())
                .map(Member::component)).distinct().toList();
    }

    private static OptionalDouble price(Report report, Id component) {
        return report.deployment().settings().of(report.topology().components().get(component), Props.COST)
                .map(price -> OptionalDouble.of(price.base())).orElse(OptionalDouble.empty());
    }

    private static Map<Id, Integer> more(List<Id> members, int[] numbers) {
        var more = new LinkedHashMap<Id, Integer>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                more.put(members.get(i), numbers[i]);
            }
        }
        return more;
    }
}
