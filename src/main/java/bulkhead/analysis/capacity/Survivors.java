package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FlowState;
import bulkhead.model.Failover;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Redundancy;
import bulkhead.model.Risk;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is left with certain things dead, by the indices of a network: live instances of each cell, the one instance that is
 * primary counted in its seat and not in its cell; which components serve which flow; who still sees whom.
 */
final class Survivors {
    private final Network network;
    private final List<FlowState> flows;
    private final int[] live;
    private final int[] component;
    private final int[] seatedFrom;
    private final boolean[] cut;
    private final boolean anyCut;
    private final List<Risk.Between> borders;
    private final int[] liveInstances;
    private final boolean[][] serves;
    private final boolean[][] touched;

    /**
     * {@code flows} are the states of the network's flows with the same things dead; {@code allWell} is who there is while
     * nothing is.
     */
    Survivors(Network network, Set<Event> dead, List<FlowState> flows, Optional<Survivors> allWell) {
        this.network = network;
        this.flows = flows;
        live = new int[network.size()];
        component = new int[network.size()];
        seatedFrom = new int[network.size()];
        Arrays.fill(component, -1);
        Arrays.fill(seatedFrom, -1);
        for (int cell = 0; cell < network.cells.size(); cell++) {
            live[cell] = network.cells.get(cell).size();
            component[cell] = network.cells.get(cell).component();
        }
        dead.stream().filter(event -> event.sort() == Event.Sort.INSTANCE).forEach(this::loseInstance);
        dead.forEach(event -> network.killedBy(event).forEach(cell -> live[cell] = 0));
        cut = new boolean[network.links.size()];
        dead.forEach(event -> network.cutBy(event).forEach(link -> cut[link] = true));
        anyCut = dead.stream().anyMatch(event -> !network.cutBy(event).isEmpty());
        borders = dead.stream().filter(event -> event.sort() == Event.Sort.RISK)
                .map(event -> network.deployment.topology().risks().get(event.element()))
                .map(Risk::between).flatMap(Optional::stream).toList();
        network.tiers.stream().filter(Tier::hasPrimary).forEach(this::seat);
        liveInstances = new int[network.components.size()];
        for (int cell = 0; cell < live.length; cell++) {
            if (component[cell] >= 0) {
                liveInstances[component[cell]] += live[cell];
            }
        }
        serves = new boolean[flows.size()][];
        touched = new boolean[flows.size()][];
        for (int flow = 0; flow < serves.length; flow++) {
            serves[flow] = serving(flow, allWell);
            touched[flow] = allWell.isEmpty() ? new boolean[0] : touched(flow, allWell.get());
        }
    }

    int live(int cell) {
        return live[cell];
    }

    /** The component of a cell; of a seat, that of the instance sitting there, −1 while it is empty. */
    int component(int cell) {
        return component[cell];
    }

    boolean serves(int flow, int index) {
        return serves[flow][index];
    }

    /** Whether a loss changed anything about those whom an arc leads to, or about the arc itself. */
    boolean touches(Arc arc) {
        for (int target : arc.targets()) {
            if (touched[arc.flow()][target]) {
                return true;
            }
        }
        return anyCut && cutsAny(arc);
    }

    /** Whether a loss changed the component: its live instances, its being primary, or its serving the flow. */
    boolean touches(int flow, int index) {
        return touched[flow][index];
    }

    /** Whether any link is cut. */
    boolean cuts() {
        return anyCut;
    }

    boolean cuts(int link) {
        return cut[link];
    }

    private boolean cutsAny(Arc arc) {
        return arc.links().stream().anyMatch(link -> cut[network.index(link)]);
    }

    FlowState flow(int flow) {
        return flows.get(flow);
    }

    /** The cells of a component, its seat included. */
    int[] cells(int index) {
        var own = network.cellsOf[index];
        var tier = network.tierOf(index);
        if (tier < 0 || !network.tiers.get(tier).hasPrimary() || component[network.tiers.get(tier).seat()] != index) {
            return own;
        }
        var withSeat = Arrays.copyOf(own, own.length + 1);
        withSeat[own.length] = network.tiers.get(tier).seat();
        return withSeat;
    }

    int liveInstances(int index) {
        return liveInstances[index];
    }

    /** Where a cell's instances stand; of a seat, where the instance sitting there does. */
    List<Id> places(int cell) {
        return home(cell).map(Cell::places).orElse(List.of());
    }

    /** Instances that stood in a cell before anything died, less the one that sits in a seat. */
    int stood(int cell) {
        var seated = (int) IntStream.range(network.cells.size(), seatedFrom.length).filter(seat -> seatedFrom[seat] == cell)
                .count();
        return cell < network.cells.size() ? network.cells.get(cell).size() - seated : live[cell];
    }

    /** Whether anything stands between two cells; while nothing does, all cells of a caller see the same. */
    boolean borders() {
        return !borders.isEmpty();
    }

    /** Whether the caller reaches the cell along any of the arc's links. */
    boolean sees(Arc arc, int caller, int cell) {
        return component[cell] >= 0 && arc.links().stream()
                .anyMatch(link -> !cut[network.index(link)] && leads(link, component[cell]))
                && borders.stream().noneMatch(border -> crosses(border, places(caller), places(cell)));
    }

    private boolean leads(Link link, int target) {
        return network.isGroup(link.to()) || network.index(link.to()) == target;
    }

    private static boolean crosses(Risk.Between border, List<Id> here, List<Id> there) {
        return (here.contains(border.one()) && there.contains(border.other())) != (there.contains(border.one())
                && here.contains(border.other()));
    }

    private boolean[] serving(int flow, Optional<Survivors> allWell) {
        if (allWell.isPresent() && allWell.get().flows.get(flow) == flows.get(flow)) {
            return allWell.get().serves[flow];
        }
        var serving = new boolean[network.components.size()];
        flows.get(flow).serving().keySet().forEach(component -> serving[network.index(component)] = true);
        return serving;
    }

    private boolean[] touched(int flow, Survivors allWell) {
        var touched = new boolean[network.components.size()];
        for (int index = 0; index < touched.length; index++) {
            touched[index] = serves[flow][index] != allWell.serves[flow][index];
        }
        for (int cell = 0; cell < live.length; cell++) {
            if (live[cell] != allWell.live[cell] || component[cell] != allWell.component[cell]) {
                touch(touched, component[cell]);
                touch(touched, allWell.component[cell]);
            }
        }
        return touched;
    }

    private static void touch(boolean[] touched, int component) {
        if (component >= 0) {
            touched[component] = true;
        }
    }

    private Optional<Cell> home(int cell) {
        var home = cell < network.cells.size() ? cell : seatedFrom[cell];
        return home < 0 ? Optional.empty() : Optional.of(network.cells.get(home));
    }

    private void loseInstance(Event event) {
        var component = network.index(event.element());
        Arrays.stream(network.isSource(component) ? new int[0] : network.cellsOf[component])
                .filter(cell -> network.cells.get(cell).numbers().contains(event.instance())).forEach(cell -> live[cell]--);
    }

    /** The primary stays where it is while alive; else the first promotable live instance takes over, where anybody promotes. */
    private void seat(Tier tier) {
        var policy = (Redundancy.PrimaryReplica) tier.group().redundancy();
        var primary = network.cellsOf[network.index(policy.primary())];
        if (primary.length > 0 && live[primary[0]] > 0) {
            sit(tier, primary[0]);
        } else if (!(policy.failover() instanceof Failover.Manual)) {
            var never = new HashSet<>(policy.neverPromoted());
            Arrays.stream(tier.members()).filter(member -> !never.contains(network.components.get(member).id()))
                    .flatMap(member -> Arrays.stream(network.cellsOf[member]))
                    .filter(cell -> live[cell] > 0).findFirst().ifPresent(cell -> sit(tier, cell));
        }
    }

    private void sit(Tier tier, int cell) {
        live[cell]--;
        live[tier.seat()] = 1;
        component[tier.seat()] = component[cell];
        seatedFrom[tier.seat()] = cell;
    }
}
