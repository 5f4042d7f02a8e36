package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Aftermath;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.FlowState;
import java.util.Arrays;
import java.util.List;

/**
 * What is the same for all flows of a band after one single loss and then another: who serves them, how their calls are dealt, and
 * what is answered. A loss is followed from whom it touches; all else stays as it is all well.
 */
final class Band {
    final Routes routes;
    final Deals deals;
    final boolean[] serving;
    private final Network network;
    private final Survivors survivors;
    private final Aftermath aftermath;
    private final Answered answered;
    private final Marks idle;
    private final Marks redealt;
    private final Marks resending;
    private final Marks incompleteWell;
    private boolean rerouted;
    private boolean answeredNow;
    /** Whether all that the last loss did to others is what those do who are idle. */
    private boolean idledOnly;

    /** {@code structure} is that of all flows of the band together. */
    Band(Routes routes, Alike alike, Survivors survivors, FailureStructure structure) {
        this.routes = routes;
        this.network = routes.network;
        this.survivors = survivors;
        aftermath = new Aftermath(structure);
        serving = new boolean[network.components.size()];
        for (int component : routes.reach) {
            serving[component] = aftermath.serves(network.components.get(component).id());
        }
        deals = new Deals(routes, survivors, serving);
        answered = new Answered(routes, alike, survivors, deals);
        idle = new Marks(network.components.size());
        redealt = new Marks(routes.pools.size());
        resending = new Marks(network.components.size());
        incompleteWell = new Marks(routes.pools.size());
        dealAll();
        answer();
        for (int pool = 0; pool < routes.pools.size(); pool++) {
            if (!deals.complete(pool)) {
                incompleteWell.add(pool);
            }
        }
        deals.keep();
        answered.keep();
    }

    /**
     * Only this is dead, as the survivors say too; what was before lives again. Whether that is another state than before: whoever
     * needs several links is idle without any of them, or when dead, and all else is the same.
     */
    boolean lose(Event event) {
        aftermath.lose(event);
        var idleNow = idleNow();
        var idlesOnly = idlesOnly(idleNow);
        if (idlesOnly && idledOnly && Arrays.equals(idleNow, idle.sorted())) {
            return false;
        }
        note(idleNow);
        idledOnly = idlesOnly;
        if (survivors.borders()) {
            markAll();
        }
        deal();
        return true;
    }

    /** Who served all well and doesn't now, in rising order. */
    private int[] idleNow() {
        return aftermath.fewer().stream().filter(id -> !aftermath.serves(id)).mapToInt(network::index)
                .filter(component -> serving[component] || idle.contains(component)).sorted().toArray();
    }

    /** Whether nobody who isn't idle is cut off, and nobody dead who might as well be idle. */
    private boolean idlesOnly(int[] idleNow) {
        if (survivors.borders()) {
            return false;
        }
        for (int i = 0; i < survivors.touched().size(); i++) {
            var component = survivors.touched().at(i);
            if (concerns(component) && !(routes.idleAsDead[component] && Arrays.binarySearch(idleNow, component) >= 0)) {
                return false;
            }
        }
        for (int i = 0; i < survivors.cuts().size(); i++) {
            var cutOff = network.from(survivors.cuts().at(i));
            if (concerns(cutOff) && Arrays.binarySearch(idleNow, cutOff) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether any of the flows can get there. */
    private boolean concerns(int component) {
        return routes.callersOf[component].length > 0;
    }

    /** The same by dealing everything that there is, whether anything touches it or not. */
    boolean loseAndDealAll(Event event) {
        aftermath.lose(event);
        note(idleNow());
        dealAll();
        return true;
    }

    /** Its flows are in these states, as the survivors say too; all is dealt anew. The aftermath doesn't follow. */
    void become(List<FlowState> states) {
        restore();
        for (int component : routes.reach) {
            var id = network.components.get(component).id();
            if (serving[component] && states.stream().noneMatch(state -> state.serves(id))) {
                serving[component] = false;
                idle.add(component);
            }
        }
        dealAll();
    }

    private void note(int[] idleNow) {
        restore();
        for (int component : idleNow) {
            serving[component] = false;
            idle.add(component);
        }
        var touched = survivors.touched();
        for (int i = 0; i < touched.size(); i++) {
            touch(touched.at(i));
        }
        for (int i = 0; i < idle.size(); i++) {
            touch(idle.at(i));
        }
        for (int i = 0; i < survivors.cuts().size(); i++) {
            cut(survivors.cuts().at(i));
        }
    }

    private void restore() {
        for (int i = 0; i < idle.size(); i++) {
            serving[idle.at(i)] = true;
        }
        idle.clear();
        deals.restore();
        answered.restore();
        redealt.clear();
        resending.clear();
        rerouted = false;
        answeredNow = false;
        idledOnly = false;
    }

    private void touch(int component) {
        if (concerns(component)) {
            for (int pool : routes.poolsInto[component]) {
                redealt.add(pool);
            }
            resending.add(component);
        }
    }

    private void cut(int link) {
        for (int outlet : routes.outletsAlong[link]) {
            resending.add(routes.callerComponent[routes.outletCaller[outlet]]);
            rerouted = true;
        }
        for (int slot : routes.slotsAlong[link]) {
            redealt.add(routes.slotPool[slot]);
        }
        for (int replicating : routes.callersOf[network.from(link)]) {
            resending.add(routes.callerComponent[replicating]);
        }
    }

    private void dealAll() {
        markAll();
        deal();
    }

    private void markAll() {
        for (int pool = 0; pool < routes.pools.size(); pool++) {
            redealt.add(pool);
        }
        for (int component : routes.reach) {
            resending.add(component);
        }
        rerouted = true;
    }

    private void deal() {
        for (int i = 0; i < redealt.size(); i++) {
            deals.deal(routes.pools.get(redealt.at(i)));
        }
    }

    /** The pools whose calls are dealt anew. */
    Marks redealt() {
        return redealt;
    }

    /** The components to be worked out anew, also if they receive what they did. */
    Marks resending() {
        return resending;
    }

    /** The pools of which something goes to nobody who serves though all is well. */
    Marks incompleteWell() {
        return incompleteWell;
    }

    /** Whether any calls may go elsewhere than all well, or anybody takes them who didn't. */
    boolean rerouted() {
        return rerouted || idle.size() > 0 || survivors.takenOver() || takenByOthers();
    }

    private boolean takenByOthers() {
        for (int i = 0; i < redealt.size(); i++) {
            if (deals.takenByOthers(routes.pools.get(redealt.at(i)))) {
                return true;
            }
        }
        return false;
    }

    /** The share (0–1) of the work of a flow, entering at a component, that goes to nobody who doesn't serve. */
    double answered(int entry) {
        if (!answeredNow) {
            answer();
        }
        return answered.share(entry);
    }

    private void answer() {
        answeredNow = true;
        for (int i = 0; i < redealt.size(); i++) {
            answered.redealt(redealt.at(i));
        }
        for (int i = 0; i < survivors.cuts().size(); i++) {
            for (int outlet : routes.outletsAlong[survivors.cuts().at(i)]) {
                answered.cut(outlet);
            }
        }
        answered.run();
    }

    Aftermath aftermath() {
        return aftermath;
    }
}
