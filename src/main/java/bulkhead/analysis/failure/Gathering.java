package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import bulkhead.analysis.failure.Formula.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes modules where a formula has them but no gate says so. The terms of a gate fall into clusters that share nothing; what a
 * cluster asks for and nothing else does can be solved by itself once it is a gate: several alternatives as one alternative, one
 * term's conditions as one condition. Changes the shape of a formula, never what it says.
 */
final class Gathering {
    /** Finding clusters walks through tangled gates again and again; beyond that the rest stays as it is. */
    private static final int MOST_STEPS = 10_000_000;

    private final Formula old;
    private final BitSet modules;
    private final int[] uses;
    private final int[] now;
    private final List<Gate> made = new ArrayList<>();
    private final Clusters clusters;
    private boolean changed;

    private Gathering(Formula old, BitSet modules) {
        this.old = old;
        this.modules = modules;
        this.uses = uses(old);
        this.clusters = new Clusters(old, modules);
        this.now = IntStream.range(0, old.atoms()).toArray();
    }

    /** {@code modules}: which of the gates are. */
    record Gathered(Formula formula, BitSet modules) {
    }

    /** Of a formula that can be true. */
    static Gathered of(Formula formula) {
        var modules = Modules.of(formula);
        for (var pass = new Gathering(formula, modules); pass.gather(); pass = new Gathering(formula, modules)) {
            formula = new Formula(formula.events(), formula.cohorts(), List.copyOf(pass.made), pass.renumbered(formula.top()));
            modules = Modules.of(formula);
        }
        return new Gathered(formula, modules);
    }

    /** How often each atom is asked for by gates that the top reaches, and by the top. */
    private static int[] uses(Formula formula) {
        var uses = new int[formula.atoms()];
        Arrays.stream(formula.top()).forEach(atom -> uses[atom]++);
        for (int atom = formula.atoms() - 1; atom >= formula.firstGate(); atom--) {
            if (uses[atom] > 0) {
                for (var term : formula.gate(atom).terms()) {
                    for (int asked : term.when()) {
                        uses[asked]++;
                    }
                    if (!term.plain()) {
                        uses[formula.variable(term)]++;
                    }
                }
            }
        }
        return uses;
    }

    /** Whether anything was. */
    private boolean gather() {
        if (IntStream.range(old.firstGate(), old.atoms()).noneMatch(this::isTangled)) {
            return false;
        }
        for (int atom = old.firstGate(); atom < old.atoms(); atom++) {
            var gate = old.gate(atom);
            var terms = isTangled(atom) && clusters.steps() < MOST_STEPS ? gathered(gate)
                    : gate.terms().stream().map(this::renumbered).toList();
            now[atom] = add(new Gate(gate.need(), terms));
        }
        return changed;
    }

    /** Whether it asks for gates that aren't modules. */
    private boolean isTangled(int atom) {
        return uses[atom] > 0 && old.gate(atom).terms().stream().anyMatch(this::isTangled);
    }

    private boolean isTangled(Term term) {
        return Arrays.stream(term.when()).anyMatch(atom -> old.isGate(atom) && !modules.get(atom));
    }

    private List<Term> gathered(Gate gate) {
        var terms = new ArrayList<Term>();
        var left = new BitSet();
        left.set(0, gate.terms().size());
        for (int[] members : clusters.ofTheirOwn(gate.terms(), uses)) {
            var own = Arrays.stream(members).mapToObj(gate.terms()::get).toList();
            if (own.size() == 1) {
                terms.add(condition(own.getFirst()));
                left.clear(members[0]);
            } else if (gate.need() == 1 && own.size() < gate.terms().size() && own.stream().anyMatch(this::isTangled)) {
                terms.add(alternative(own));
                Arrays.stream(members).forEach(left::clear);
            }
        }
        left.stream().mapToObj(gate.terms()::get).map(this::renumbered).forEach(terms::add);
        return List.copyOf(terms);
    }

    /** One of several, what stands in all of them before it. */
    private Term alternative(List<Term> several) {
        var terms = several.stream().map(this::renumbered).toList();
        var common = terms.stream().map(Term::when).reduce(Reduction::intersection).orElseThrow();
        var rest = terms.stream().map(term -> new Term(Reduction.without(term.when(), common), term.weight(), term.cohort()))
                .toList();
        boolean nothingLeft = rest.stream().anyMatch(term -> term.plain() && term.when().length == 0);
        changed = true;
        return new Term(new int[] {all(nothingLeft ? common : Reduction.union(common, new int[] {add(new Gate(1, rest))}))}, 1,
                Term.NONE);
    }

    /** What one term waits for as one thing. */
    private Term condition(Term term) {
        if (term.when().length == 1 || !isTangled(term)) {
            return renumbered(term);
        }
        changed = true;
        return new Term(new int[] {all(renumbered(term.when()))}, term.weight(), term.cohort());
    }

    private int all(int[] atoms) {
        return atoms.length == 1 ? atoms[0] : add(new Gate(atoms.length,
                Arrays.stream(atoms).mapToObj(atom -> new Term(new int[] {atom}, 1, Term.NONE)).toList()));
    }

    private int add(Gate gate) {
        made.add(gate);
        return old.firstGate() + made.size() - 1;
    }

    private Term renumbered(Term term) {
        return new Term(renumbered(term.when()), term.weight(), term.cohort());
    }

    /** Gates keep their order, so that what ascends still does. */
    private int[] renumbered(int[] atoms) {
        return Arrays.stream(atoms).map(atom -> now[atom]).toArray();
    }
}
