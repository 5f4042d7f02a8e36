package bulkhead.analysis.failure;

import bulkhead.model.Id;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One flow, or several at once, after one single loss and then another, each worked out from what it changes and not anew: dead
 * nodes take from the sums of those that count them, and only who falls below his need hands that on. A circle that might keep
 * itself alive is settled by the least fixpoint instead. Changes with every loss; not for several threads.
 */
public final class Aftermath implements Standing {
    private final FailureStructure structure;
    private final Gates gates;
    private final Fixpoint fixpoint;
    private final AllWell well;
    private final Watchers watchers;
    private final boolean[] truth;
    private final int[] sums;
    private final boolean[] lowered;
    private final int[] fallen;
    private final int[] less;
    private int fallenCount;
    private int lessCount;
    private Event lost;
    private int cohort = -1;
    private Set<Id> fewer;

    /** All well. */
    public Aftermath(FailureStructure structure) {
        this.structure = structure;
        this.gates = structure.gates();
        this.fixpoint = structure.fixpoint();
        well = structure.allWell();
        watchers = new Watchers(structure.watches(), well.truth, structure.flows());
        truth = well.truth.clone();
        sums = well.sums.clone();
        lowered = new boolean[truth.length];
        fallen = new int[truth.length];
        less = new int[truth.length];
    }

    /** Only this is dead; what was before lives again. */
    public void lose(Event event) {
        restore();
        lost = event;
        cohort = structure.cohort(event);
        if (cohort >= 0) {
            fixpoint.eachTerm(cohort, (gate, child) -> take(gate, truth[child] ? 1 : 0));
        }
        structure.node(event).ifPresent(this::fall);
        for (int next = 0; next < fallenCount; next++) {
            fixpoint.eachUser(fallen[next], (gate, term) -> take(gate, weight(term)));
        }
        if (weakensACircle()) {
            settle();
        }
        for (int i = 0; i < fallenCount; i++) {
            watchers.fell(fallen[i]);
        }
    }

    private boolean weakensACircle() {
        for (int i = 0; i < lessCount; i++) {
            if (truth[less[i]] && well.cyclic[less[i]]) {
                return true;
            }
        }
        return false;
    }

    private void restore() {
        for (int i = 0; i < fallenCount; i++) {
            truth[fallen[i]] = true;
        }
        for (int i = 0; i < lessCount; i++) {
            sums[less[i]] = well.sums[less[i]];
            lowered[less[i]] = false;
        }
        watchers.restore();
        fallenCount = 0;
        lessCount = 0;
        lost = null;
        fewer = null;
        cohort = -1;
    }

    private void take(int gate, int amount) {
        if (!lowered[gate]) {
            lowered[gate] = true;
            less[lessCount++] = gate;
        }
        sums[gate] -= amount;
        if (sums[gate] < gates.need()[gate]) {
            fall(gate);
        }
    }

    private void fall(int node) {
        if (truth[node]) {
            truth[node] = false;
            fallen[fallenCount++] = node;
        }
    }

    private int weight(int term) {
        return gates.weight(term) - (cohort >= 0 && gates.cohort()[term] == cohort ? 1 : 0);
    }

    private void settle() {
        var settled = structure.truth(Set.of(lost));
        IntStream.range(0, settled.length).filter(node -> !settled[node]).forEach(this::fall);
    }

    @Override
    public boolean up() {
        return up(0);
    }

    public boolean up(int flow) {
        return truth[structure.top(flow)];
    }

    /** Whether the flow was up before anything was lost. */
    boolean wasUp(int flow) {
        return well.truth[structure.top(flow)];
    }

    /** Whether any path of kind sends is unserved while its sender serves. */
    public boolean delayed(int flow) {
        return watchers.delayed(truth, flow);
    }

    /** Whether any optional or backed call is made and unanswered. */
    public boolean degraded(int flow) {
        return watchers.degraded(truth, flow);
    }

    /** Components that served the flow and don't any more, or with fewer instances. */
    public Set<Id> fewer() {
        if (fewer != null) {
            return fewer;
        }
        fewer = new HashSet<>();
        if (cohort >= 0) {
            fewer.add(lost.element());
        }
        for (int i = 0; i < fallenCount; i++) {
            well.addServed(fallen[i], fewer);
        }
        return fewer;
    }

    @Override
    public boolean serves(Id component) {
        return structure.serves(component, truth);
    }

    @Override
    public int serving(Id component) {
        return structure.serving(component, truth, cohort);
    }

    @Override
    public boolean sees(Id link, Id callee) {
        return lost == null || !structure.cuts(link, callee, Set.of(lost));
    }
}
