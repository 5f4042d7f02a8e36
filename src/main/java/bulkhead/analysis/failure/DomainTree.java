package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import bulkhead.analysis.failure.Formula.Term;
import bulkhead.analysis.failure.Profiles.Counts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The chance that several gates hold together whose terms wait for shared atoms only, each cohort counting in one term: given how
 * much of everything stands in domains that are up, the gates are independent of each other and each is a tail of binomial
 * distributions. How much that is, is summed up from the innermost domains outwards; equal domains are worked out once, equal
 * sums are one. Atoms whose reaches overlap without one holding the other are tried both ways.
 */
final class DomainTree {
    private static final int MOST_OVERLAPS = 10;

    /** A domain by what it is, not by which. */
    private record Kind(Chance chance, List<Integer> inside, Map<Integer, Integer> own) {
    }

    private final List<Gate> gates;
    private final IntFunction<Chance> chance;
    private final Odds odds;
    private final int most;

    /** By domain: atom, the domain around it or -1, what it holds; outer ones first. */
    private int[] atom;
    private int[] around;
    /** By domain, and last for what stands in none: what is in it and in no domain within, by place in a vector. */
    private List<Map<Integer, Integer>> own;
    /** By domain: the one gate whose terms it holds, or -1. */
    private int[] onlyGate;
    private final Places places;

    private DomainTree(List<Gate> gates, IntFunction<Chance> chance, Odds odds, int most) {
        this.gates = gates;
        this.chance = chance;
        this.odds = odds;
        this.most = most;
        this.places = new Places(gates.size());
    }

    /**
     * @param chance of an atom
     * @param most different vectors of counts
     * @throws DecisionDiagram.TooLarge beyond that, or for too many overlaps
     */
    static Chance solve(List<Gate> gates, IntFunction<Chance> chance, Odds odds, int most) {
        return solve(gates.stream().map(gate -> without(gate, chance)).toList(), chance, odds, most, 0);
    }

    /** Nothing waits for what never fails. */
    private static Gate without(Gate gate, IntFunction<Chance> chance) {
        return new Gate(gate.need(), gate.terms().stream().map(term -> without(term, chance)).toList());
    }

    private static Term without(Term term, IntFunction<Chance> chance) {
        int failing = 0;
        for (int atom : term.when()) {
            failing += chance.apply(atom).down() > 0 ? 1 : 0;
        }
        return failing == term.when().length ? term : new Term(Arrays.stream(term.when())
                .filter(atom -> chance.apply(atom).down() > 0).toArray(), term.weight(), term.cohort());
    }

    private static Chance solve(List<Gate> gates, IntFunction<Chance> chance, Odds odds, int most, int tried) {
        if (gates.stream().anyMatch(gate -> gate.terms().stream().mapToLong(Term::weight).sum() < gate.need())) {
            return Chance.NEVER;
        }
        int overlapping = Overlaps.worst(gates);
        if (overlapping < 0) {
            return new DomainTree(gates, chance, odds, most).solve();
        }
        if (tried == MOST_OVERLAPS) {
            throw new DecisionDiagram.TooLarge();
        }
        var up = solve(gates.stream().map(gate -> with(gate, overlapping)).toList(), chance, odds, most, tried + 1);
        var down = solve(gates.stream().map(gate -> without(gate, overlapping)).toList(), chance, odds, most, tried + 1);
        return up.given(chance.apply(overlapping), down);
    }

    private static Gate with(Gate gate, int atom) {
        return new Gate(gate.need(), gate.terms().stream()
                .map(term -> Arrays.binarySearch(term.when(), atom) < 0 ? term
                        : new Term(Reduction.without(term.when(), new int[] {atom}), term.weight(), term.cohort())).toList());
    }

    private static Gate without(Gate gate, int atom) {
        return new Gate(gate.need(), gate.terms().stream().filter(term -> Arrays.binarySearch(term.when(), atom) < 0).toList());
    }

    private Chance solve() {
        plant();
        var kinds = new HashMap<Kind, Integer>();
        var kindOf = new int[atom.length];
        var inside = inside();
        for (int domain = atom.length - 1; domain >= 0; domain--) {
            var kind = kind(domain, inside.get(domain), kindOf);
            kindOf[domain] = kinds.computeIfAbsent(kind, _ -> kinds.size());
            if (isBlob(domain)) {
                places.blob(onlyGate[domain], kindOf[domain]);
            }
        }
        var finished = new Profiles[kinds.size()];
        for (int domain = atom.length - 1; domain >= 0; domain--) {
            if (finished[kindOf[domain]] == null) {
                finished[kindOf[domain]] = all(inside.get(domain), own.get(domain), kindOf, finished)
                        .within(chance.apply(atom[domain]), places.nothing());
            }
        }
        var whole = all(inside.getLast(), own.getLast(), kindOf, finished);
        var answers = new Answers(gates, places, finished, most);
        return new Chance(whole.sum(counts -> answers.of(counts).up()), whole.sum(counts -> answers.of(counts).down()));
    }

    private Kind kind(int domain, List<Integer> inside, int[] kindOf) {
        return new Kind(chance.apply(atom[domain]), inside.stream().map(each -> kindOf[each]).sorted().toList(), own.get(domain));
    }

    /** What stands in a domain while it is up. */
    private Profiles all(List<Integer> inside, Map<Integer, Integer> held, int[] kindOf, Profiles[] finished) {
        var counts = places.nothing().of().clone();
        held.forEach((place, count) -> counts[place] += count);
        var kinds = new TreeMap<Integer, Integer>();
        for (int domain : inside) {
            if (isBlob(domain)) {
                counts[places.blob(onlyGate[domain], kindOf[domain])]++;
            } else {
                kinds.merge(kindOf[domain], 1, Integer::sum);
            }
        }
        var all = Profiles.always(new Counts(counts));
        for (var entry : kinds.entrySet()) {
            all = all.plus(Answers.power(finished[entry.getKey()], entry.getValue(), places.nothing(), most), most);
        }
        return all;
    }

    /** Concerns one gate only, while what is around it concerns several: counts as one random thing of that gate. */
    private boolean isBlob(int domain) {
        return onlyGate[domain] >= 0 && (around[domain] < 0 ? gates.size() > 1 : onlyGate[around[domain]] < 0);
    }

    private void plant() {
        var reach = Overlaps.reach(gates);
        var order = new ArrayList<>(reach.keySet());
        order.sort(Overlaps.widestFirst(reach));
        var domainOf = new HashMap<Integer, Integer>();
        order.forEach(each -> domainOf.put(each, domainOf.size()));
        this.atom = order.stream().mapToInt(Integer::intValue).toArray();
        this.around = new int[atom.length];
        Arrays.fill(around, -1);
        this.onlyGate = new int[atom.length];
        Arrays.fill(onlyGate, -2);
        this.own = new ArrayList<>();
        for (int domain = 0; domain <= atom.length; domain++) {
            own.add(new TreeMap<>());
        }
        for (int gate = 0; gate < gates.size(); gate++) {
            for (var term : gates.get(gate).terms()) {
                var chain = Arrays.stream(term.when()).map(domainOf::get).sorted().toArray();
                for (int i = 0; i < chain.length; i++) {
                    around[chain[i]] = i == 0 ? -1 : chain[i - 1];
                    onlyGate[chain[i]] = onlyGate[chain[i]] == -2 || onlyGate[chain[i]] == gate ? gate : -1;
                }
                stand(gate, term, own.get(chain.length == 0 ? atom.length : chain[chain.length - 1]));
            }
        }
    }

    private void stand(int gate, Term term, Map<Integer, Integer> where) {
        int sure = term.plain() ? term.weight() : odds.certain(term.cohort());
        int random = term.plain() ? 0 : odds.random(term.cohort());
        where.merge(places.sure(gate), sure, Integer::sum);
        if (random > 0) {
            where.merge(places.instances(gate, odds.instance()[term.cohort()]), random, Integer::sum);
        }
    }

    private List<List<Integer>> inside() {
        var inside = new ArrayList<List<Integer>>();
        for (int domain = 0; domain <= atom.length; domain++) {
            inside.add(new ArrayList<>());
        }
        for (int domain = 0; domain < atom.length; domain++) {
            inside.get(around[domain] < 0 ? atom.length : around[domain]).add(domain);
        }
        return inside;
    }

    /** What each place in a vector counts: of each gate what is sure, its instances by their chance, its blobs by their kind. */
    static final class Places {
        private record Blob(int gate, int kind) {
        }

        private record Instances(int gate, Chance chance) {
        }

        private final int gates;
        private final Map<Instances, Integer> instances = new HashMap<>();
        private final Map<Blob, Integer> blobs = new HashMap<>();
        private final List<Instances> instancesAt = new ArrayList<>();
        private final List<Blob> blobAt = new ArrayList<>();

        Places(int gates) {
            this.gates = gates;
            for (int gate = 0; gate < gates; gate++) {
                add(gate, null, null);
            }
        }

        private int add(int gate, Chance chance, Blob blob) {
            instancesAt.add(blob == null ? new Instances(gate, chance) : null);
            blobAt.add(blob);
            return blobAt.size() - 1;
        }

        int sure(int gate) {
            return gate;
        }

        int instances(int gate, Chance chance) {
            return instances.computeIfAbsent(new Instances(gate, chance), each -> add(gate, chance, null));
        }

        int blob(int gate, int kind) {
            return blobs.computeIfAbsent(new Blob(gate, kind), each -> add(gate, null, each));
        }

        int gate(int place) {
            return blobAt.get(place) == null ? instancesAt.get(place).gate() : blobAt.get(place).gate();
        }

        /** Of a place that counts random instances. */
        Chance chance(int place) {
            return instancesAt.get(place).chance();
        }

        int kind(int place) {
            return blobAt.get(place).kind();
        }

        boolean isBlob(int place) {
            return blobAt.get(place) != null;
        }

        boolean isSure(int place) {
            return place < gates;
        }

        int size() {
            return blobAt.size();
        }

        Counts nothing() {
            return new Counts(new int[size()]);
        }
    }
}
