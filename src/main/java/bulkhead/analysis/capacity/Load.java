package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.FlowState;
import bulkhead.model.Id;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What every component carries under one demand of each flow, after one single loss and then another. Starts all well. Changes
 * with every loss; not for several threads.
 */
final class Load implements Carried {
    private static final double ROUNDING = 1e-9;

    private final Network network;
    private final Waves waves;
    private final Survivors survivors;
    private final List<BandLoad> bands;
    private final List<FlowLoad> flows;
    private final Figures ofOne;
    private final Marks changedCells;
    private final Marks changed;
    private int last;
    private int losses;

    /** {@code demand} a second of each flow, by its index; {@code structures} are those of the bands. */
    Load(Network network, Bands drawn, List<FailureStructure> structures, double[] demand) {
        this.network = network;
        waves = drawn.waves;
        survivors = new Survivors(network);
        bands = IntStream.range(0, structures.size()).mapToObj(band -> carried(drawn, band, structures.get(band), demand))
                .toList();
        var loads = new FlowLoad[demand.length];
        for (var band : bands) {
            for (int i = 0; i < band.routes.flows.length; i++) {
                loads[band.routes.flows[i]] = new FlowLoad(band, i);
            }
        }
        flows = List.of(loads);
        ofOne = new Figures(network.size());
        changedCells = new Marks(network.size());
        changed = new Marks(network.components.size());
        for (int cell = 0; cell < network.size(); cell++) {
            ofOne.set(cell, sum(cell));
        }
        ofOne.keep();
    }

    private BandLoad carried(Bands drawn, int band, FailureStructure structure, double[] demand) {
        var routes = drawn.routes.get(band);
        return new BandLoad(new Band(routes, drawn.alike.get(band), survivors, structure), waves, survivors,
                Arrays.stream(routes.flows).mapToDouble(flow -> demand[flow]).toArray());
    }

    /**
     * Only this is dead; what was before lives again. Whoever isn't {@link #changed} carries what he does all well, or less of
     * some flows and more of none, unless he is watched.
     */
    void lose(Event event) {
        lose(event, Band::lose);
    }

    /** The same by working out everything that there is, whether the loss touches it or not. */
    void loseAndWorkOutAll(Event event) {
        lose(event, Band::loseAndDealAll);
    }

    /** All of these are dead at once; {@code states} are those of the flows then. All is worked out, and counts as {@link #changed}. */
    void lose(Set<Event> dead, List<FlowState> states) {
        losses++;
        survivors.lose(dead);
        bands.forEach(load -> load.band.become(Arrays.stream(load.routes.flows).mapToObj(states::get).toList()));
        bands.forEach(BandLoad::lose);
        for (int component = 0; component < network.components.size(); component++) {
            changed.add(component);
            addCells(component);
        }
        sumUp();
    }

    @FunctionalInterface
    private interface Following {
        /** Whether that is another state than before. */
        boolean follow(Band band, Event event);
    }

    private void lose(Event event, Following following) {
        survivors.lose(event);
        if (!any(load -> follow(load, event, following)) && allChanged(survivors.touched())) {
            return;
        }
        losses++;
        last = 0;
        ofOne.restore();
        changedCells.clear();
        changed.clear();
        bands.forEach(load -> collect(load.reloaded()));
        collect(survivors.touched());
        while (workOutTo(last)) {
            bands.forEach(load -> collect(load.reloaded()));
        }
        sumUp();
    }

    private boolean allChanged(Marks components) {
        for (int i = 0; i < components.size(); i++) {
            if (!changed.contains(components.at(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many losses were followed, those left out that did what the one before did: whoever remembers one sees that it is another. */
    int losses() {
        return losses;
    }

    private static boolean follow(BandLoad load, Event event, Following following) {
        var other = following.follow(load.band, event);
        if (other) {
            load.lose();
        }
        return other;
    }

    /** Whether it holds for any, each being asked. */
    private boolean any(Predicate<BandLoad> of) {
        var any = false;
        for (var load : bands) {
            any |= of.test(load);
        }
        return any;
    }

    /** From now on a loss's changes to what these carry are worked out always. */
    void watch(IntPredicate components) {
        bands.forEach(load -> load.watch(components));
    }

    /** Whether what changed is all that differs from all well. */
    boolean isComplete() {
        return bands.stream().allMatch(BandLoad::complete);
    }

    /** Works out also what can only be less than all well, which {@link #lose(Event)} leaves where it is. */
    void complete() {
        if (workOutTo(network.components.size() - 1)) {
            bands.forEach(load -> collect(load.reloaded()));
            sumUp();
        }
    }

    private boolean workOutTo(int position) {
        return any(load -> load.workOutTo(position));
    }

    private void sumUp() {
        for (int i = 0; i < changedCells.size(); i++) {
            ofOne.set(changedCells.at(i), sum(changedCells.at(i)));
        }
    }

    private void collect(Marks components) {
        for (int i = 0; i < components.size(); i++) {
            if (changed.add(components.at(i))) {
                last = Math.max(last, needed(components.at(i)));
                addCells(components.at(i));
            }
        }
    }

    /** The position in the order of calls up to which all has to be worked out for a component's load to be what it is. */
    private int needed(int component) {
        for (var load : bands) {
            if (load.routes.copiedFromAfar[component]) {
                return network.components.size() - 1;
            }
        }
        return waves.position(component);
    }

    /** With the seat of the component's group, whoever sits there. */
    private void addCells(int component) {
        for (int cell : network.cellsOf[component]) {
            changedCells.add(cell);
        }
        if (network.seatOf(component) >= 0) {
            changedCells.add(network.seatOf(component));
        }
    }

    private double sum(int cell) {
        var sum = 0.0;
        for (var load : bands) {
            sum += load.ofOne(cell);
        }
        return sum;
    }

    @Override
    public Survivors survivors() {
        return survivors;
    }

    List<BandLoad> bands() {
        return bands;
    }

    FlowLoad flow(int flow) {
        return flows.get(flow);
    }

    int flows() {
        return flows.size();
    }

    /** The cells in which anything may differ from all well. */
    Marks changedCells() {
        return changedCells;
    }

    /** The components in which anything may differ from all well. */
    Marks changed() {
        return changed;
    }

    /** Whether an instance of a cell has more to do than all well, or another one has it in its place. */
    boolean burdens(int cell) {
        return ofOne.of(cell) > ofOne.kept(cell) * (1 + ROUNDING) || !survivors.settled(cell);
    }

    /** A second, of one instance of a cell, over all flows. */
    @Override
    public double ofOne(int cell) {
        return ofOne.of(cell);
    }

    @Override
    public double full(int cell) {
        var sum = 0.0;
        for (var load : bands) {
            sum += load.full().sum(cell);
        }
        return sum;
    }

    @Override
    public double shared(int cell) {
        var sum = 0.0;
        for (var load : bands) {
            sum += load.shared().sum(cell);
        }
        return sum;
    }

    /** What the component's busiest instance is offered a second. */
    @Override
    public double busiest(int component) {
        var busiest = 0.0;
        for (int cell : network.cellsOf[component]) {
            busiest = survivors.live(cell) > 0 ? Math.max(busiest, ofOne.of(cell)) : busiest;
        }
        var seat = survivors.seat(component);
        return seat < 0 ? busiest : Math.max(busiest, ofOne.of(seat));
    }

    @Override
    public double offered(int component) {
        var offered = 0.0;
        for (int cell : network.cellsOf[component]) {
            offered += ofAll(cell);
        }
        var seat = survivors.seat(component);
        return seat < 0 ? offered : offered + ofAll(seat);
    }

    /** Of it what one flow brings. */
    double offered(int component, int flow) {
        var offered = 0.0;
        for (int cell : network.cellsOf[component]) {
            offered += flows.get(flow).ofAll(cell);
        }
        var seat = survivors.seat(component);
        return seat < 0 ? offered : offered + flows.get(flow).ofAll(seat);
    }

    private double ofAll(int cell) {
        var sum = 0.0;
        for (var load : bands) {
            sum += load.ofAll(cell);
        }
        return sum;
    }

    boolean unbounded(int component) {
        return flows.stream().anyMatch(flow -> flow.unbounded(component));
    }

    /** By link, all well. */
    Map<Id, Double> alongLinks() {
        return new LinkRates(network, bands).byLink();
    }
}
