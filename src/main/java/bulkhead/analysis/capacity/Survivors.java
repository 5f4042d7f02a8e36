package bulkhead.analysis.capacity;

import bulkhead.deployment.Node;
import bulkhead.model.Failover;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import java.util.Arrays;

/**
 * A standing by the indices of a network: live instances of each cell, the one instance that is primary counted in its seat and not in its cell, and which
 * components serve which flow.
 */
final class Survivors {
    private final Network network;
    private final Standing standing;
    private final int[] live;
    private final int[] component;
    private final int[] seatedFrom;
    private final boolean[][] serves;

    Survivors(Network network, Standing standing) {
        this.network = network;
        this.standing = standing;
        live = new int[network.size()];
        component = new int[network.size()];
        seatedFrom = new int[network.size()];
        Arrays.fill(component, -1);
        Arrays.fill(seatedFrom, -1);
        for (int cell = 0; cell < network.cells.size(); cell++) {
            live[cell] = (int) network.cells.get(cell).nodes().stream().filter(standing::alive).count();
            component[cell] = network.cells.get(cell).component();
        }
        serves = new boolean[network.flows.size()][network.components.size()];
        for (int flow = 0; flow < serves.length; flow++) {
            for (int i = 0; i < serves[flow].length; i++) {
                serves[flow][i] = standing.serves(network.flows.get(flow), network.components.get(i));
            }
        }
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
        return serves[flow][index];
    }

    boolean connected(Arc arc, int target) {
        return standing.connected(arc.link(), network.components.get(target).id());
    }

    /** The cells of a component, its seat included. */
    int[] cells(int index) {
        var own = network.cellsOf[index];
        var tier = network.tierOf[index];
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

    /** The static cell a cell's instances stand in: itself, or for a seat the cell of the instance sitting there. */
    Cell home(int cell) {
        return network.cells.get(seatedFrom[cell] < 0 ? cell : seatedFrom[cell]);
    }

    /** The primary stays where it is while alive; else the first promotable live instance of a serving member takes over, where anybody promotes. */
    private void seat(Tier tier) {
        var policy = (Redundancy.PrimaryReplica) tier.group().redundancy();
        var primary = network.index(policy.primary());
        if (network.cellsOf[primary].length > 0 && live[network.cellsOf[primary][0]] > 0) {
            sit(tier, network.cellsOf[primary][0]);
        } else if (!(policy.failover() instanceof Failover.Manual)) {
            Arrays.stream(tier.members()).filter(member -> promotable(policy, member)).flatMap(member -> Arrays.stream(network.cellsOf[member]))
                    .filter(cell -> live[cell] > 0).findFirst().ifPresent(cell -> sit(tier, cell));
        }
    }

    private boolean promotable(Redundancy.PrimaryReplica policy, int member) {
        return !policy.neverPromoted().contains(network.components.get(member).id());
    }

    private void sit(Tier tier, int cell) {
        live[cell]--;
        live[tier.seat()] = 1;
        component[tier.seat()] = component[cell];
        seatedFrom[tier.seat()] = cell;
    }
}
