package bulkhead.analysis.plan;

import bulkhead.analysis.plan.Plan.Effort;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Looks for the cheapest instances to add so that the peak is carried after any single place is lost. It starts from what an
 * integer programme of each group asks for, adds what is still missing as groups deal calls in fact, and then takes away what can
 * be spared, dearest first. Stops with a {@link CancellationException} when its thread is interrupted.
 */
public final class Planner {
    /** Additions that don't settle in so many rounds chase each other. */
    private static final int MOST_ROUNDS = 200;
    private static final int MOST_STALLS = 7;
    /** Who needs so many more isn't helped by instances: a number is wrong. */
    private static final int MOST_MORE = 10_000;
    private static final double ROUNDING = 1e-6;

    private final Deployment now;
    private final List<Situation> situations;
    private final boolean priced;
    private final Map<Id, Integer> more = new LinkedHashMap<>();
    private final Set<Id> unmended = new LinkedHashSet<>();
    private final Map<Map<Id, Integer>, Trial> tried = new HashMap<>();

    private Planner(Deployment now) {
        this.now = now;
        var places = now.topology().components().keySet().stream().filter(component -> now.role(component) != Role.SOURCE)
                .flatMap(component -> now.stands(component).stream().flatMap(stand -> stand.places().stream())).distinct();
        this.situations = Stream.concat(Stream.of(Situation.ALL_WELL), places.map(Situation::without)).toList();
        this.priced = now.topology().components().keySet().stream().filter(this::canGrow).allMatch(id -> cost(id).isPresent());
    }

    public static Plan of(Deployment deployment) {
        return new Planner(deployment).plan();
    }

    private Plan plan() {
        var before = trial();
        var bounds = start(before);
        grow();
        shrink();
        var after = trial();
        unmended.addAll(after.over());
        return new Plan(ordered(), effort(), unmended.isEmpty() ? least(bounds, before, after) : OptionalDouble.empty(), unmended, before.lost(), before.leftOut());
    }

    /** Also the least effort that each group takes if it is asked for as much as before. */
    private Map<List<Id>, Double> start(Trial before) {
        var bound = new Bound(now, this::price, before.strains());
        var bounds = new LinkedHashMap<List<Id>, Double>();
        for (var tier : tiers()) {
            var answer = bound.of(tier);
            answer.effort().stream().filter(effort -> effort > 0).forEach(effort -> bounds.put(tier, effort));
            more.putAll(answer.more());
        }
        giveUpCrowds();
        return bounds;
    }

    /** Of any plan: of the groups that no plan could have asked for less. Empty where that says nothing. */
    private OptionalDouble least(Map<List<Id>, Double> bounds, Trial before, Trial after) {
        var independence = new Independence(now, this::canGrow);
        var plenty = bounds.isEmpty() ? before : trialWith(independence.plenty());
        var least = bounds.entrySet().stream().filter(each -> independence.holds(each.getKey()) && asksNoLess(each.getKey(), before, after)
                && asksNoLess(each.getKey(), before, plenty)).mapToDouble(Map.Entry::getValue).sum();
        return least == 0 && !more.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(least);
    }

    private List<List<Id>> tiers() {
        return now.topology().components().keySet().stream().filter(this::canGrow).map(id -> now.topology().groupOf(id)
                .map(group -> group.members().stream().map(Member::component).filter(this::canGrow).toList()).orElse(List.of(id)))
                .distinct().toList();
    }

    /** Where adding doesn't help, twice as much is tried; a component that isn't helped again and again is given up. */
    private void grow() {
        var stalled = new HashMap<Id, Integer>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var trial = trial();
            var over = trial.over().stream().filter(id -> canGrow(id) && !unmended.contains(id)).toList();
            if (over.isEmpty()) {
                return;
            }
            over.forEach(id -> more.merge(id, stalled.containsKey(id) ? more.get(id)
                    : trial.strains(id).filter(Strain::isOver).mapToInt(Strain::missing).max().orElse(1), Integer::sum));
            giveUpCrowds();
            var then = trial();
            for (var id : over.stream().filter(more::containsKey).toList()) {
                if (use(then, id) < use(trial, id) * (1 - ROUNDING)) {
                    stalled.remove(id);
                } else if (stalled.merge(id, 1, Integer::sum) == MOST_STALLS) {
                    unmended.add(id);
                    more.remove(id);
                }
            }
        }
        unmended.addAll(trial().over());
    }

    private void giveUpCrowds() {
        more.entrySet().stream().filter(each -> each.getValue() > MOST_MORE).map(Map.Entry::getKey).toList().forEach(id -> {
            unmended.add(id);
            more.remove(id);
        });
    }

    private static double use(Trial trial, Id component) {
        return trial.strains(component).mapToDouble(Strain::use).max().orElse(0);
    }

    private void shrink() {
        var known = Set.copyOf(trial().over());
        var dearest = more.keySet().stream().sorted(Comparator.comparingDouble((Id id) -> -price(id))).toList();
        for (var component : dearest) {
            for (int step = Integer.highestOneBit(more.get(component)); step > 0; step /= 2) {
                while (more.getOrDefault(component, 0) >= step && spares(component, step, known)) {
                    // and again
                }
            }
        }
    }

    /** Takes so many away again unless they are needed. */
    private boolean spares(Id component, int count, Set<Id> known) {
        var before = more.get(component);
        more.computeIfPresent(component, (_, all) -> all == count ? null : Integer.valueOf(all - count));
        if (known.containsAll(trial().over())) {
            return true;
        }
        more.put(component, before);
        return false;
    }

    /** Whether a group is offered as much as before in every situation, or more. */
    private boolean asksNoLess(List<Id> tier, Trial before, Trial after) {
        return situations.stream().allMatch(situation -> {
            var then = offered(before, situation, tier);
            return offered(after, situation, tier) >= then - ROUNDING * Math.max(1, then);
        });
    }

    private static double offered(Trial trial, Situation situation, List<Id> tier) {
        return tier.stream().map(trial.strains().get(situation)::get).filter(strain -> strain != null)
                .mapToDouble(Strain::offered).sum();
    }

    private Trial trial() {
        return trialWith(more);
    }

    private Trial trialWith(Map<Id, Integer> added) {
        return tried.computeIfAbsent(Map.copyOf(added), counts -> Trial.of(counts.isEmpty() ? now
                : Deployment.of(Instances.more(now.topology(), counts), now.catalog()), situations));
    }

    private Map<Id, Integer> ordered() {
        var ordered = new LinkedHashMap<Id, Integer>();
        now.topology().components().keySet().stream().filter(more::containsKey).forEach(id -> ordered.put(id, more.get(id)));
        return ordered;
    }

    private Effort effort() {
        var instances = more.values().stream().mapToInt(Integer::intValue).sum();
        var euro = more.entrySet().stream().mapToDouble(each -> each.getValue() * price(each.getKey())).sum();
        return new Effort(instances, priced ? OptionalDouble.of(euro) : OptionalDouble.empty());
    }

    /** Who says how much one instance can do, and doesn't work on its own account. */
    private boolean canGrow(Id component) {
        return now.role(component) != Role.SOURCE && now.role(component) != Role.EDGE
                && trialWith(Map.of()).strains(component).anyMatch(strain -> strain.limit() > 0 && Double.isFinite(strain.limit()));
    }

    private double price(Id component) {
        return priced ? cost(component).orElseThrow() : 1;
    }

    private OptionalDouble cost(Id component) {
        return now.settings().of(now.topology().components().get(component), Props.COST)
                .map(cost -> OptionalDouble.of(cost.base())).orElse(OptionalDouble.empty());
    }
}
