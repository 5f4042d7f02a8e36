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
 * What is left with certain things dead, by the indices of a network: live instances of each cell, the one instance that is primary counted in its seat and not in its
 * cell; which components serve which flow; who still sees whom.
 */
final class Survivors {
    private final Network network;
    private final List<FlowState> flows;
    private final int[] live;
    private final int[] component;
    private final int[] seatedFrom;
    private final boolean[] cut;
    private final List<Risk.Between> borders;

    /** {@code flows} are the states of the network's flows with the same things dead. */
    Survivors(Network network, Set<Event> dead, List<FlowState> flows) {
        this.network = network;
        this.flows = flows;
        live = new int[network.size()];
        component = new int[network.size()];
        seatedFrom = new int[network.size()];
        Arrays.fill(component, -1);
        Arrays.fill(seatedFrom, -1);
        for (int cell = 0; cell < network.cells.size(); cell++) {
            live[cell] = alive(network.cells.get(cell), dead);
            component[cell] = network.cells.get(cell).component();
        }
        cut = new boolean[network.links.size()];
        if (dead.stream().anyMatch(event -> event.sort() == Event.Sort.LINK || event.sort() == Event.Sort.RISK)) {
            network.links.forEach(link -> cut[network.index(link)] = !Collections.disjoint(network.cutting(link), dead));
        }
        borders = dead.stream().filter(event -> event.sort() == Event.Sort.RISK).map(event -> network.deployment.topology().risks().get(event.element()))
                .map(Risk::between).flatMap(Optional::stream).toList();
        network.tiers.stream().filter(Tier::hasPrimary).forEach(this::seat);
    }

    int live(int cell) {
        return live[cell];
    }

    /** The component of a cell; of a seat, that of the instance sitting there, −1 while it is empty. */
    int component(int cell) {
        return component[cell];
    }

    boolean serves(int flow, int index) {
        return flows.get(flow).serves(network.components.get(index).id());
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
        return Arrays.stream(cells(index)).map(this::live).sum();
    }

    /** Where a cell's instances stand; of a seat, where the instance sitting there does. */
    List<Id> places(int cell) {
        return home(cell).map(Cell::places).orElse(List.of());
    }

    /** Instances that stood in a cell before anything died, less the one that sits in a seat. */
    int stood(int cell) {
        var seated = (int) IntStream.range(network.cells.size(), seatedFrom.length).filter(seat -> seatedFrom[seat] == cell).count();
        return cell < network.cells.size() ? network.cells.get(cell).size() - seated : live[cell];
    }

    /** Whether anything stands between two cells; while nothing does, all cells of a caller see the same. */
    boolean borders() {
        return !borders.isEmpty();
    }

    /** Whether the caller reaches the cell along any of the arc's links. */
    boolean sees(Arc arc, int caller, int cell) {
        return component[cell] >= 0 && arc.links().stream().anyMatch(link -> !cut[network.index(link)] && leads(link, component[cell]))
                && borders.stream().noneMatch(border -> crosses(border, places(caller), places(cell)));
    }

    private boolean leads(Link link, int target) {
        return network.isGroup(link.to()) || network.index(link.to()) == target;
    }

    private static boolean crosses(Risk.Between border, List<Id> here, List<Id> there) {
        return (here.contains(border.one()) && there.contains(border.other())) != (there.contains(border.one()) && here.contains(border.other()));
    }

    private Optional<Cell> home(int cell) {
        var home = cell < network.cells.size() ? cell : seatedFrom[cell];
        return home < 0 ? Optional.empty() : Optional.of(network.cells.get(home));
    }

    private int alive(Cell cell, Set<Event> dead) {
        if (!Collections.disjoint(cell.fatal(), dead)) {
            return 0;
        }
        var lost = network.isSource(cell.component()) ? 0 : dead.stream().filter(event -> event.sort() == Event.Sort.INSTANCE
                && event.element().equals(network.components.get(cell.component()).id()) && cell.numbers().contains(event.instance())).count();
        return cell.size() - (int) lost;
    }

    /** The primary stays where it is while alive; else the first promotable live instance takes over, where anybody promotes. */
    private void seat(Tier tier) {
        var policy = (Redundancy.PrimaryReplica) tier.group().redundancy();
        var primary = network.cellsOf[network.index(policy.primary())];
        if (primary.length > 0 && live[primary[0]] > 0) {
            sit(tier, primary[0]);
        } else if (!(policy.failover() instanceof Failover.Manual)) {
            var never = new HashSet<>(policy.neverPromoted());
            Arrays.stream(tier.members()).filter(member -> !never.contains(network.components.get(member).id())).flatMap(member -> Arrays.stream(network.cellsOf[member]))
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
