package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Failover;
import bulkhead.model.Redundancy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Who is left after one single loss and then another, by the indices of a network: live instances of each cell, the one instance
 * that is primary counted in its seat and not in its cell; which links are cut; between whom a border runs.
 */
final class Survivors {
    private static final int NOBODY = -1;

    private final Network network;
    private final int[] alive;
    private final int[] live;
    private final int[] liveInstances;
    private final int[] seatedFrom;
    private final int[] seatedWell;
    private final int[] seatedAway;
    private final boolean[] cut;
    private final Marks touched;
    private final Marks hit;
    private final Marks cuts;
    private final Marks reseated;
    private List<Network.Border> borders = List.of();

    /** All well. */
    Survivors(Network network) {
        this.network = network;
        alive = network.cells.stream().mapToInt(Cell::size).toArray();
        live = Arrays.copyOf(alive, network.size());
        liveInstances = new int[network.components.size()];
        seatedFrom = new int[network.size()];
        seatedAway = new int[network.size()];
        Arrays.fill(seatedFrom, NOBODY);
        cut = new boolean[network.links.size()];
        touched = new Marks(network.components.size());
        hit = new Marks(network.cells.size());
        cuts = new Marks(network.links.size());
        reseated = new Marks(network.tiers.size());
        for (int cell = 0; cell < alive.length; cell++) {
            liveInstances[network.componentOf(cell)] += alive[cell];
        }
        network.tiers.stream().filter(Tier::hasPrimary).forEach(this::seat);
        seatedWell = seatedFrom.clone();
    }

    /** Only this is dead; what was before lives again. */
    void lose(Event event) {
        lose(List.of(event));
    }

    /** Only these are dead, each named once; what was before lives again. */
    void lose(Collection<Event> events) {
        restore();
        // one by one first: an instance can't leave a cell that is dead as a whole
        events.stream().filter(event -> event.sort() == Event.Sort.INSTANCE).forEach(this::loseInstance);
        for (var event : events) {
            for (int cell : network.killedBy(event)) {
                leave(cell, 0);
            }
            for (int link : network.cutBy(event)) {
                cut(link);
            }
        }
        if (events.stream().anyMatch(event -> event.sort() == Event.Sort.RISK)) {
            borders = network.borders().stream().filter(border -> events.contains(Event.risk(border.risk()))).toList();
        }
        reseat();
    }

    private void restore() {
        for (int i = 0; i < hit.size(); i++) {
            leave(hit.at(i), network.cells.get(hit.at(i)).size());
        }
        reseat();
        for (int i = 0; i < cuts.size(); i++) {
            cut[cuts.at(i)] = false;
        }
        borders = List.of();
        touched.clear();
        hit.clear();
        cuts.clear();
        reseated.clear();
    }

    private void loseInstance(Event event) {
        if (!network.isSource(network.index(event.element()))) {
            var cell = network.cellOf(event);
            leave(cell, alive[cell] - 1);
        }
    }

    private void leave(int cell, int instances) {
        var component = network.componentOf(cell);
        hit.add(cell);
        touched.add(component);
        liveInstances[component] += instances - alive[cell];
        alive[cell] = instances;
        live[cell] = instances - seatedAway[cell];
        if (network.seatOf(component) >= 0) {
            reseated.add(network.tierOf(component));
        }
    }

    private void cut(int link) {
        cut[link] = true;
        cuts.add(link);
    }

    private void reseat() {
        for (int i = 0; i < reseated.size(); i++) {
            var tier = network.tiers.get(reseated.at(i));
            unseat(tier.seat());
            seat(tier);
            Arrays.stream(tier.members()).forEach(touched::add);
        }
    }

    private void unseat(int seat) {
        if (seatedFrom[seat] != NOBODY) {
            seatedAway[seatedFrom[seat]]--;
            live[seatedFrom[seat]] = alive[seatedFrom[seat]] - seatedAway[seatedFrom[seat]];
        }
        seatedFrom[seat] = NOBODY;
        live[seat] = 0;
    }

    /** The primary stays where it is while alive; else the first promotable live instance takes over, where anybody promotes. */
    private void seat(Tier tier) {
        var policy = (Redundancy.PrimaryReplica) tier.group().redundancy();
        var primary = network.cellsOf[network.index(policy.primary())];
        if (primary.length > 0 && alive[primary[0]] > 0) {
            sit(tier, primary[0]);
        } else if (!(policy.failover() instanceof Failover.Manual)) {
            Arrays.stream(tier.members()).filter(member -> !policy.neverPromoted().contains(network.components.get(member).id()))
                    .flatMap(member -> Arrays.stream(network.cellsOf[member]))
                    .filter(cell -> alive[cell] > 0).findFirst().ifPresent(cell -> sit(tier, cell));
        }
    }

    private void sit(Tier tier, int cell) {
        seatedAway[cell]++;
        live[cell] = alive[cell] - seatedAway[cell];
        live[tier.seat()] = 1;
        seatedFrom[tier.seat()] = cell;
    }

    int live(int cell) {
        return live[cell];
    }

    int liveInstances(int component) {
        return liveInstances[component];
    }

    /** The component of a cell; of a seat, that of the instance sitting there, −1 while it is empty. */
    int component(int cell) {
        var home = home(cell);
        return home == NOBODY ? NOBODY : network.componentOf(home);
    }

    /** Where a cell's instances stand: the cell itself; of a seat, the one the instance there is from, −1 while it is empty. */
    int home(int cell) {
        return cell < alive.length ? cell : seatedFrom[cell];
    }

    /** The seat in which an instance of the component is primary; −1 where none is. */
    int seat(int component) {
        var seat = network.seatOf(component);
        return seat >= 0 && seatedFrom[seat] != NOBODY && network.componentOf(seatedFrom[seat]) == component ? seat : NOBODY;
    }

    /** The cells of a component, with the seat where one of its instances sits there. */
    int[] cells(int component) {
        var own = network.cellsOf[component];
        var seat = seat(component);
        if (seat < 0) {
            return own;
        }
        var all = Arrays.copyOf(own, own.length + 1);
        all[own.length] = seat;
        return all;
    }

    /** Instances that stood in a cell before anything died, less the one that sits in a seat. */
    int stood(int cell) {
        return cell < alive.length ? network.cells.get(cell).size() - seatedAway[cell] : live[cell];
    }

    boolean cuts(int link) {
        return cut[link];
    }

    /** Whether a seat is taken by who takes it all well; other cells have nobody else ever. */
    boolean settled(int cell) {
        return cell < alive.length || seatedFrom[cell] == seatedWell[cell];
    }

    /** Whether anybody is primary who wasn't all well, or nobody where somebody was. */
    boolean takenOver() {
        for (int i = 0; i < reseated.size(); i++) {
            var seat = network.tiers.get(reseated.at(i)).seat();
            if (seatedFrom[seat] != seatedWell[seat]) {
                return true;
            }
        }
        return false;
    }

    /** The links that the loss cut. */
    Marks cuts() {
        return cuts;
    }

    /** The components of whose cells the loss may have changed one. */
    Marks touched() {
        return touched;
    }

    boolean borders() {
        return !borders.isEmpty();
    }

    /** Whether something stands between two cells. */
    boolean apart(int here, int there) {
        for (var border : borders) {
            if (network.crosses(border, home(here), home(there))) {
                return true;
            }
        }
        return false;
    }
}
