package bulkhead.analysis.failure;

import bulkhead.analysis.failure.CutSets.Line;
import bulkhead.analysis.failure.CutSets.Part;
import bulkhead.analysis.failure.MinimalLosses.Loss;
import bulkhead.analysis.failure.Pairs.Cuts;
import bulkhead.analysis.failure.Pairs.Pair;
import bulkhead.catalog.Props;
import bulkhead.deployment.Footing;
import bulkhead.model.Flow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What takes one flow down by failing, and how often: of everything that fails by itself, alike components as one. For one thread. */
final class FailingFlow {
    private static final long MANY = 1L << 62;
    private static final Comparator<Line> LIKELIEST = Comparator.comparingDouble(Line::chance).reversed();

    private final Hazards hazards;
    private final Flow flow;
    private final Gates gates;
    private final int top;
    private final Odds odds;
    private final Tangles tangles;
    private final int mostNodes;
    private final List<int[]> strata;
    /** What can take it down: events, and beyond them cohorts. */
    private final BitSet variables;
    /** Over everything that states a reliability. */
    private final Once<Formula> stated;
    /** Over everything but sources of demand, whether it states a reliability or not; empty where it is never up. */
    private final Once<Optional<Parts>> whatever;
    private final Once<Optional<Orders>> orders;
    /** By variable, its place in the order in which losses are listed. */
    private final Once<int[]> ranks = new Once<>(this::ranks);

    FailingFlow(FailingFlows all, Flow flow, int top) {
        this.hazards = all.hazards();
        this.flow = flow;
        this.top = top;
        this.gates = all.gates();
        this.odds = all.odds();
        this.tangles = all.tangles();
        this.mostNodes = all.mostNodes();
        this.strata = Strata.below(gates, top);
        this.variables = Strata.variables(gates, strata);
        this.stated = new Once<>(() -> Reduction.of(gates, top, strata, odds.solid(), odds.firm()));
        this.whatever = new Once<>(() -> Optional.of(Reduction.of(gates, top, strata, new BitSet(), sources()))
                .filter(each -> each.top() != null).map(Parts::new));
        this.orders = new Once<>(() -> whatever.get().map(parts -> new Orders(parts, failing(), mostNodes, tangles)));
    }

    FlowFailure judged(double interruptionSeconds) {
        var availability = availability(interruptionSeconds);
        var cuts = new Cuts(new BitSet(), Optional.of(Set.of()));
        try {
            cuts = whatever.get().isPresent() ? Pairs.of(whatever.get().get(), odds.size()) : cuts;
        } catch (DecisionDiagram.TooLarge _) {
            cuts = new Cuts(tried(), Optional.empty());
        }
        return new FlowFailure(flow.id(), resting(availability, cuts.single()), singlePoints(cuts), listed(cuts));
    }

    /** On the least reliable number: first of what takes the flow down alone, then of what is down longest. */
    private Availability resting(Availability availability, BitSet alone) {
        var failing = variables.stream().filter(variable -> down(variable) > 0).boxed()
                .sorted(Comparator.comparing((Integer variable) -> !alone.get(variable)).thenComparing(variable -> -down(variable))
                        .thenComparing(this::rank));
        return availability instanceof Availability.Exact exact
                ? exact.restingOn(Footing.worst(failing.flatMap(variable -> new Chances(hazards.topology()).footings(first(variable)))))
                : availability;
    }

    /** Exact over everything that states a reliability; refuses rather than guesses where no method gets to an end. */
    Availability availability(double interruptionSeconds) {
        try {
            var chance = chance();
            return new Availability.Exact(chance.up(), chance.down(), interruptionSeconds, unstated(), Optional.empty());
        } catch (DecisionDiagram.TooLarge _) {
            int stated = variables.stream().filter(this::states).map(this::size).sum();
            return new Availability.Refused("too-large", List.of(Integer.toString(stated), Integer.toString(mostNodes)));
        }
    }

    /** Over the parts that are at hand for cut sets, where what never fails doesn't make them harder. */
    private Chance chance() {
        try {
            var parts = whatever.get();
            if (parts.isEmpty()) {
                return Chance.NEVER;
            }
            if (parts.get().all().stream().allMatch(Parts.Part::isTree)) {
                return Lifted.of(parts.get(), odds, diagrams(parts.get())).chance();
            }
        } catch (DecisionDiagram.TooLarge _) {
            // without what never fails it may do
        }
        return stated();
    }

    private Chance stated() {
        Formula formula;
        try {
            formula = stated.get();
        } catch (DecisionDiagram.TooLarge _) {
            return Diagrams.of(gates, top, odds, mostNodes).chance(odds);
        }
        return Lifted.chance(formula, odds, mostNodes, tangles);
    }

    private PartDiagrams diagrams(Parts parts) {
        return new PartDiagrams(parts, odds, mostNodes, tangles);
    }

    /**
     * How much each thing that states a reliability matters, what to improve next first; none for a flow that is always down.
     *
     * @throws DecisionDiagram.TooLarge where no method gets to an end
     */
    List<Importance> importances() {
        var formula = stated.get();
        if (formula.top() == null) {
            return List.of();
        }
        var parts = new Parts(formula);
        return Importances.listed(new Importances(parts, odds, diagrams(parts)).all(), this, chance().down());
    }

    /**
     * Minimal cut sets by order, exactly: place n counts those of n things.
     *
     * @throws DecisionDiagram.TooLarge where they are too many to count
     */
    BigInteger[] cutSetsByOrder() {
        return orders.get().map(Orders::counted).orElse(Polynomials.NONE);
    }

    /**
     * The minimal cut sets of one order, likeliest first.
     *
     * @throws DecisionDiagram.TooLarge where they are too many to list
     */
    List<Line> cutSets(int order) {
        return orders.get().stream().flatMap(each -> each.listed(order).stream()).map(this::line).sorted(LIKELIEST).toList();
    }

    /** Odds in which everything but sources can fail. */
    private Odds failing() {
        var events = new Chance[odds.event().length];
        Arrays.fill(events, Chance.ALWAYS);
        var instances = gates.cohorts().stream().map(cohort -> cohort.source() ? null : Chance.ALWAYS).toArray(Chance[]::new);
        return new Odds(events, instances, odds.size(), odds.sure(), odds.lost());
    }

    private BitSet sources() {
        var sources = new BitSet();
        IntStream.range(0, gates.cohorts().size()).filter(cohort -> gates.cohorts().get(cohort).source()).forEach(sources::set);
        return sources;
    }

    /** The variables whose loss alone is fatal, found by taking away one after the other, {@value Lanes#WIDTH} at a time. */
    private BitSet tried() {
        var lanes = new Lanes(gates, top);
        var all = variables.stream().toArray();
        var fatal = new BitSet();
        for (int from = 0; from < all.length; from += Lanes.WIDTH) {
            long down = ~lanes.truth(all, from)[top];
            for (int lane = 0; lane < Math.min(Lanes.WIDTH, all.length - from); lane++) {
                fatal.set(all[from + lane], (down >>> lane & 1) == 1);
            }
        }
        return fatal;
    }

    private boolean states(int variable) {
        return odds.of(variable) != null;
    }

    private List<Event> singlePoints(Cuts cuts) {
        var events = cuts.single().stream().boxed().flatMap(variable -> isCohort(variable)
                ? IntStream.range(0, cohort(variable).size()).mapToObj(cohort(variable)::instance)
                : Stream.of(gates.events().get(variable)));
        return Events.ordered(hazards.topology(), events.toList());
    }

    private CutSets listed(Cuts cuts) {
        var singles = cuts.single().stream().boxed().sorted(Comparator.comparing(this::rank)).map(this::line).sorted(LIKELIEST).toList();
        if (cuts.pairs().isEmpty()) {
            return new CutSets(singles, List.of(), Optional.empty());
        }
        var likelier = Comparator.comparingDouble(Rated::chance)
                .thenComparing(Comparator.comparing((Rated rated) -> rank(rated.pair())).reversed());
        var worst = new PriorityQueue<>(CutSets.MOST_PAIRS + 1, likelier);
        var count = BigInteger.ZERO;
        long some = 0;
        for (var pair : cuts.pairs().get()) {
            long ways = count(pair);
            some += ways;
            if (some > MANY) {
                count = count.add(BigInteger.valueOf(some));
                some = 0;
            }
            double chance = ways * down(pair.one()) * down(pair.other());
            if (worst.size() < CutSets.MOST_PAIRS || chance >= worst.peek().chance()) {
                worst.add(new Rated(pair, chance));
            }
            if (worst.size() > CutSets.MOST_PAIRS) {
                worst.poll();
            }
        }
        return new CutSets(singles, worst.stream().sorted(likelier.reversed()).map(each -> line(each.pair())).toList(),
                Optional.of(count.add(BigInteger.valueOf(some))));
    }

    private int[] ranks() {
        var ranks = new int[odds.variables()];
        var rank = new HashMap<Event, Integer>();
        Events.ordered(hazards.topology(), variables.stream().mapToObj(this::first).toList()).forEach(event -> rank.put(event, rank.size()));
        variables.stream().forEach(variable -> ranks[variable] = rank.get(first(variable)));
        return ranks;
    }

    private int rank(int variable) {
        return ranks.get()[variable];
    }

    /** By the first in the listing, then by the other. */
    private long rank(Pair pair) {
        long one = rank(pair.one());
        long other = rank(pair.other());
        return Math.min(one, other) * ranks.get().length + Math.max(one, other);
    }

    /** Pairs with how often they are down together. */
    private record Rated(Pair pair, double chance) {
    }

    /** How many pairs the two variables stand for. */
    private long count(Pair pair) {
        long one = size(pair.one());
        return pair.one() == pair.other() ? one * (one - 1) / 2 : one * size(pair.other());
    }

    private Line line(int variable) {
        return line(List.of(new Loss(variable, 1)));
    }

    private Line line(Pair pair) {
        return line(pair.one() == pair.other() ? List.of(new Loss(pair.one(), 2)) : Stream.of(pair.one(), pair.other())
                .sorted(Comparator.comparing(this::isCohort).thenComparing(this::rank)).map(each -> new Loss(each, 1)).toList());
    }

    private Line line(List<Loss> losses) {
        var parts = new ArrayList<Part>();
        var count = BigInteger.ONE;
        double chance = 1;
        for (var loss : losses) {
            int of = size(loss.variable());
            var ways = Polynomials.ways(of, loss.lost());
            count = count.multiply(ways);
            chance *= ways.doubleValue() * Math.pow(down(loss.variable()), loss.lost());
            if (loss.lost() == of) {
                IntStream.range(0, of).mapToObj(index -> new Part(thing(loss.variable(), index), 1, 1)).forEach(parts::add);
            } else {
                parts.add(new Part(first(loss.variable()), loss.lost(), of));
            }
        }
        return new Line(parts, count, chance);
    }

    private Event thing(int variable, int index) {
        return isCohort(variable) ? cohort(variable).instance(index) : gates.events().get(variable);
    }

    /** Of one of a variable, in euros a month. */
    OptionalDouble cost(int variable) {
        var element = hazards.topology().element(first(variable).element()).orElseThrow();
        return hazards.deployment().settings().of(element, Props.COST).map(cost -> OptionalDouble.of(cost.base())).orElse(OptionalDouble.empty());
    }

    private boolean isCohort(int variable) {
        return variable >= gates.events().size();
    }

    private Cohort cohort(int variable) {
        return gates.cohorts().get(variable - gates.events().size());
    }

    int size(int variable) {
        return isCohort(variable) ? cohort(variable).size() : 1;
    }

    Event first(int variable) {
        return isCohort(variable) ? cohort(variable).instance(0) : gates.events().get(variable);
    }

    double down(int variable) {
        var chance = odds.of(variable);
        return chance == null ? 0 : chance.down();
    }

    /** What could fail and states no reliability; of a cohort the first instance. */
    private List<Event> unstated() {
        var unstated = new LinkedHashMap<List<Object>, Event>();
        variables.stream().filter(variable -> !states(variable)).forEach(variable -> {
            if (!isCohort(variable) || !cohort(variable).source() && cohort(variable).size() > 0) {
                unstated.putIfAbsent(List.of(first(variable).sort(), first(variable).element()), first(variable));
            }
        });
        return Events.ordered(hazards.topology(), unstated.values());
    }
}
