package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Formula.Gate;
import bulkhead.analysis.failure.Formula.Term;
import bulkhead.analysis.failure.Parts.Part;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.BlockTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static final int EVENTS = 12;
    private static final int COHORTS = 3;
    private static final int MOST_ALIVE = 3;

    @Test
    void changesTheShapeOfAFormulaAndNothingItSays() {
        int gathered = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var formula = formula(random);
            var after = Gathering.of(formula).formula();
            gathered += after.gates().size() > formula.gates().size() ? 1 : 0;
            for (int trial = 0; trial < 32; trial++) {
                var truth = random.ints(EVENTS, 0, 4).mapToObj(each -> each > 0).toArray(Boolean[]::new);
                var alive = random.ints(COHORTS, 0, MOST_ALIVE + 1).toArray();
                assertEquals(holds(formula, truth, alive), holds(after, truth, alive), "seed " + seed);
            }
        }
        assertTrue(gathered > 2_000, gathered + " gathered");
    }

    @Test
    void blocksThatShareNothingAreSolvedByThemselves() {
        var topology = BlockTopology.of(25, 2);
        var flow = topology.flows().values().iterator().next();
        var structure = FailureStructure.compile(Deployment.of(topology, Catalog.standard()), flow);
        var odds = Odds.of(structure.gates(), structure.hazards());
        var formula = Reduction.of(structure.gates(), structure.top(), odds.solid(), odds.firm());
        var parts = new Parts(formula).all();
        assertTrue(parts.stream().allMatch(Part::flat), "tangled parts");
        var chance = Lifted.chance(formula, odds, FailingFlows.MOST_NODES, new Tangles());
        var diagram = Diagrams.of(structure.gates(), structure.top(), odds, 5_000_000).chance(odds);
        assertEquals(diagram.down(), chance.down(), diagram.down() * 1e-12);
    }

    /** Gates over slices of the events, so that some share and some don't. */
    private static Formula formula(Random random) {
        var gates = new ArrayList<Gate>();
        int count = 2 + random.nextInt(7);
        for (int gate = 0; gate < count; gate++) {
            var terms = new ArrayList<Term>();
            int most = 1 + random.nextInt(4);
            for (int term = 0; term < most; term++) {
                terms.add(term(random, gates.size()));
            }
            int all = terms.stream().mapToInt(each -> each.plain() ? each.weight() : MOST_ALIVE).sum();
            gates.add(new Gate(random.nextBoolean() ? 1 : 1 + random.nextInt(all), List.copyOf(terms)));
        }
        int last = EVENTS + COHORTS + gates.size() - 1;
        return new Formula(EVENTS, COHORTS, List.copyOf(gates), random.nextInt(3) == 0 ? new int[] {random.nextInt(EVENTS), last}
                : new int[] {last});
    }

    private static Term term(Random random, int gates) {
        int slice = random.nextInt(EVENTS / 3) * 3;
        var when = IntStream.range(0, 1 + random.nextInt(3))
                .map(_ -> gates > 0 && random.nextBoolean() ? EVENTS + COHORTS + random.nextInt(gates)
                        : slice + random.nextInt(3))
                .sorted().distinct().toArray();
        return random.nextInt(5) == 0 ? new Term(when, MOST_ALIVE, random.nextInt(COHORTS))
                : new Term(when, 1 + random.nextInt(2), Term.NONE);
    }

    private static boolean holds(Formula formula, Boolean[] truth, int[] alive) {
        var holds = new boolean[formula.atoms()];
        for (int atom = 0; atom < formula.atoms(); atom++) {
            holds[atom] = atom < EVENTS ? truth[atom] : !formula.isGate(atom) ? alive[atom - EVENTS] == MOST_ALIVE
                    : formula.gate(atom).terms().stream().filter(term -> all(term.when(), holds))
                            .mapToInt(term -> term.plain() ? term.weight() : alive[term.cohort()]).sum()
                            >= formula.gate(atom).need();
        }
        return all(formula.top(), holds);
    }

    private static boolean all(int[] atoms, boolean[] holds) {
        return IntStream.of(atoms).allMatch(atom -> holds[atom]);
    }
}
