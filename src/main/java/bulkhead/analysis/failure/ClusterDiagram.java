package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import bulkhead.analysis.failure.Formula.Term;
import bulkhead.analysis.failure.MinimalLosses.Loss;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Some gates of a formula as flat gates of their own, down to modules and leaves, for a decision diagram. */
final class ClusterDiagram {
    private final Formula formula;
    private final BitSet modules;
    private final List<int[]> children = new ArrayList<>();
    private final List<int[]> cohorts = new ArrayList<>();
    private final List<Integer> needs = new ArrayList<>();
    private final List<Integer> leaves = new ArrayList<>();
    private final Map<Integer, Integer> nodeOf = new HashMap<>();
    private final Map<Integer, Integer> leafOf = new LinkedHashMap<>();
    private final Map<Integer, Integer> cohortOf = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> conditions = new HashMap<>();

    private Diagrams diagram;

    private ClusterDiagram(Formula formula, BitSet modules) {
        this.formula = formula;
        this.modules = modules;
    }

    /**
     * The diagram of all the gates holding.
     *
     * @param chance of an atom; null where it never fails
     * @param tangle is told which of the gates were too many to hold together
     */
    static ClusterDiagram of(Formula formula, List<Gate> gates, IntFunction<Chance> chance, BitSet modules, Odds odds, int mostNodes,
            BitSet tangle) {
        var cluster = new ClusterDiagram(formula, modules);
        cluster.nested(gates).forEach(cluster::addGate);
        int top = cluster.add(gates.stream().mapToInt(cluster::gate).toArray());
        var local = cluster.odds(chance, odds);
        cluster.diagram = Diagrams.of(cluster.gates(local), top, local, mostNodes, tangle);
        return cluster;
    }

    Chance chance(IntFunction<Chance> atoms, Odds odds) {
        return diagram.chance(odds(atoms, odds));
    }

    /** By order, the minimal sets of losses by which any gate falls, each atom by those of its own. */
    BigInteger[] minimalByOrder(IntFunction<BigInteger[]> atoms, Odds odds) {
        return diagram.minimalByOrder(leafOf.keySet().stream().map(atoms::apply).toArray(BigInteger[][]::new),
                odds(_ -> Chance.ALWAYS, odds).size());
    }

    /** Minimal losses of at most so many atoms and instances, by variable. */
    List<List<Loss>> minimalUpTo(int most) {
        var atoms = List.copyOf(leafOf.keySet());
        var counted = List.copyOf(cohortOf.keySet());
        return diagram.minimalUpTo(most).stream().map(losses -> losses.stream().map(loss -> new Loss(loss.variable() >= 0
                ? atoms.get(loss.variable()) : formula.events() + counted.get(~loss.variable()), loss.lost())).toList()).toList();
    }

    /** Gates below some that are no modules, each after those it needs. */
    private List<Integer> nested(List<Gate> gates) {
        var met = new BitSet();
        var open = new ArrayList<>(gates);
        while (!open.isEmpty()) {
            for (var term : open.removeLast().terms()) {
                Arrays.stream(term.when()).filter(atom -> formula.isGate(atom) && !modules.get(atom) && !met.get(atom))
                        .forEach(atom -> {
                            met.set(atom);
                            open.add(formula.gate(atom));
                        });
            }
        }
        return met.stream().boxed().collect(Collectors.toList());
    }

    private void addGate(int atom) {
        nodeOf.put(atom, gate(formula.gate(atom)));
    }

    private int gate(Gate gate) {
        var terms = gate.terms();
        return add(gate.need(), -1, terms.stream().mapToInt(term -> condition(term.when())).toArray(),
                terms.stream().mapToInt(this::cohort).toArray());
    }

    /** A plain weight above one is a cohort of that many which never fail. */
    private int cohort(Term term) {
        int key = term.plain() ? -term.weight() : term.cohort();
        return key == -1 ? -1 : cohortOf.computeIfAbsent(key, _ -> cohortOf.size());
    }

    private int condition(int[] when) {
        return conditions.computeIfAbsent(Arrays.stream(when).boxed().toList(), _ -> {
            var nodes = Arrays.stream(when).map(this::node).toArray();
            return nodes.length == 1 ? nodes[0] : add(nodes);
        });
    }

    private int node(int atom) {
        var known = nodeOf.get(atom);
        if (known != null) {
            return known;
        }
        leafOf.put(atom, leafOf.size());
        int node = add(1, leafOf.size() - 1, new int[0], new int[0]);
        nodeOf.put(atom, node);
        return node;
    }

    /** True while all of the nodes are. */
    private int add(int[] nodes) {
        var none = new int[nodes.length];
        Arrays.fill(none, -1);
        return add(nodes.length, -1, nodes, none);
    }

    private int add(int need, int leaf, int[] child, int[] cohort) {
        needs.add(need);
        leaves.add(leaf);
        children.add(child);
        cohorts.add(cohort);
        return needs.size() - 1;
    }

    private Odds odds(IntFunction<Chance> chance, Odds odds) {
        return new Odds(leafOf.keySet().stream().map(chance::apply).toArray(Chance[]::new),
                cohortOf.keySet().stream().map(cohort -> cohort < 0 ? null : odds.instance()[cohort]).toArray(Chance[]::new),
                cohortOf.keySet().stream().mapToInt(cohort -> cohort < 0 ? -cohort : odds.size()[cohort]).toArray(),
                cohortOf.keySet().stream().mapToInt(cohort -> cohort < 0 ? 0 : odds.sure()[cohort]).toArray(),
                cohortOf.keySet().stream().mapToInt(cohort -> cohort < 0 ? 0 : odds.lost()[cohort]).toArray());
    }

    private Gates gates(Odds local) {
        var first = new int[needs.size() + 1];
        for (int node = 0; node < needs.size(); node++) {
            first[node + 1] = first[node] + children.get(node).length;
        }
        return new Gates(ints(leaves), ints(needs), first, children.stream().flatMapToInt(Arrays::stream).toArray(),
                cohorts.stream().flatMapToInt(Arrays::stream).toArray(), local.size(), List.of(), List.of());
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
