package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.Interruptions;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What follows one single loss and then another at peak, rated against the emergency targets. Told of each are what it makes
 * worse and what was too much already; the loads of all whom it relieves are worked out again when somebody asks for them.
 * That, once all losses are told, several threads may do.
 */
final class AfterLoss implements Loss.Recall {
    private static final double ROUNDING = 1e-9;

    private final Network network;
    private final Load load;
    private final Rating rating;
    private final List<Interruptions> interruptions;
    private final Outcomes outcomes;
    private final double[] offeredWell;
    private final double[] busiestWell;
    private final int[] liveWell;
    private final TreeMap<Integer, Gap> gapsWell;
    /** By component; null where nothing is missing. */
    private final Gap[] gapWell;
    private final List<Gap> gapListWell;
    private FlowOutcome[] outcomesLast = {};
    private Map<Id, FlowOutcome> flowsLast = Map.of();
    private Map<Id, ComponentLoad> strainedLast = Map.of();
    private List<Gap> gapsLast;
    private int workedOutAfter;

    /** {@code load} is all well now, and used up from now on. */
    AfterLoss(Network network, Load load, Rating rating, List<FailureStructure> structures) {
        this.network = network;
        this.load = load;
        this.rating = rating;
        interruptions = structures.stream().map(Interruptions::new).toList();
        outcomes = new Outcomes(network, rating, load);
        var components = network.components.size();
        offeredWell = IntStream.range(0, components).mapToDouble(load::offered).toArray();
        busiestWell = IntStream.range(0, components).mapToDouble(load::busiest).toArray();
        liveWell = IntStream.range(0, components).map(load.survivors()::liveInstances).toArray();
        gapsWell = new TreeMap<>();
        for (int component = 0; component < components; component++) {
            put(gapsWell, component);
        }
        gapListWell = List.copyOf(gapsWell.values());
        gapsLast = gapListWell;
        gapWell = new Gap[components];
        gapsWell.forEach((component, gap) -> gapWell[component] = gap);
        watch();
    }

    private AfterLoss(AfterLoss of, Load load) {
        network = of.network;
        this.load = load;
        rating = of.rating;
        interruptions = of.interruptions;
        outcomes = of.outcomes.of(load);
        offeredWell = of.offeredWell;
        busiestWell = of.busiestWell;
        liveWell = of.liveWell;
        gapsWell = of.gapsWell;
        gapWell = of.gapWell;
        gapListWell = of.gapListWell;
        gapsLast = gapListWell;
        watch();
    }

    /** The same for another thread, with another load that is all well now. */
    AfterLoss of(Load other) {
        return new AfterLoss(this, other);
    }

    private void watch() {
        load.watch(component -> busiestWell[component] >= limit(component));
    }

    /** {@code recall} is asked once all losses are told. */
    Loss of(Event event, List<Event> alike, Loss.Recall recall) {
        load.lose(event);
        if (workedOutAfter != load.losses()) {
            workedOutAfter = load.losses();
            var pressed = pressed();
            strainedLast = loads(pressed, this::strains);
            gapsLast = gaps(pressed);
        }
        return new Loss(event, alike, flows(event), strainedLast, gapsLast, recall);
    }

    @Override
    public synchronized Map<Id, ComponentLoad> burdened(Event event) {
        load.lose(event);
        return Collections.unmodifiableMap(loads(load.changed().sorted(), this::burdens));
    }

    /** Of those that the loss changes whoever may be strained or miss something, and whoever does all well. */
    private int[] pressed() {
        var pressed = new Ints();
        for (int i = 0; i < load.changed().size(); i++) {
            var component = load.changed().at(i);
            if (gapWell[component] != null || load.busiest(component) >= limit(component)) {
                pressed.add(component);
            }
        }
        return Arrays.stream(pressed.toArray()).sorted().toArray();
    }

    private boolean burdens(int component) {
        return load.survivors().liveInstances(component) < liveWell[component]
                || load.busiest(component) > busiestWell[component] + ROUNDING;
    }

    @Override
    public synchronized Map<Id, ComponentLoad> loads(Event event) {
        load.lose(event);
        load.complete();
        return Collections.unmodifiableMap(loads(load.changed().sorted(), _ -> true));
    }

    private Map<Id, FlowOutcome> flows(Event event) {
        var outcomesNow = new FlowOutcome[load.flows()];
        for (int band = 0; band < interruptions.size(); band++) {
            var flows = load.bands().get(band).routes.flows;
            var seconds = interruptions.get(band).seconds(event, load.bands().get(band).band.aftermath());
            for (int i = 0; i < flows.length; i++) {
                outcomesNow[flows[i]] = outcomes.of(flows[i], seconds[i]);
            }
        }
        if (!Arrays.equals(outcomesNow, outcomesLast)) {
            outcomesLast = outcomesNow;
            flowsLast = new LinkedHashMap<>();
            for (int flow = 0; flow < outcomesNow.length; flow++) {
                flowsLast.put(network.flows.get(flow).id(), outcomesNow[flow]);
            }
            flowsLast = Collections.unmodifiableMap(flowsLast);
        }
        return flowsLast;
    }

    /** Of each component that has live instances and carries another load than all well, or on others. */
    private Map<Id, ComponentLoad> loads(int[] changed, IntPredicate wanted) {
        var loads = new LinkedHashMap<Id, ComponentLoad>();
        for (int component : changed) {
            if (load.survivors().liveInstances(component) > 0 && network.tells(component) && wanted.test(component) && differs(component)) {
                loads.put(network.components.get(component).id(), rating.of(load, component));
            }
        }
        return loads;
    }

    private boolean differs(int component) {
        return load.survivors().liveInstances(component) != liveWell[component]
                || differs(load.offered(component), offeredWell[component])
                || differs(load.busiest(component), busiestWell[component]);
    }

    private boolean strains(int component) {
        var now = rating.of(load, component);
        return now.overTarget() || now.overloaded();
    }

    /** From here on an instance may be strained. */
    private double limit(int component) {
        return network.rate(component) * Math.min(1, rating.target(component)) * (1 - ROUNDING);
    }

    private static boolean differs(double now, double before) {
        return Math.abs(now - before) > ROUNDING;
    }

    private List<Gap> gaps(int[] pressed) {
        var differing = new ArrayList<Integer>();
        for (int component : pressed) {
            if (!Objects.equals(rating.gap(load, component).orElse(null), gapWell[component])) {
                differing.add(component);
            }
        }
        if (differing.isEmpty()) {
            return gapListWell;
        }
        var gaps = new TreeMap<>(gapsWell);
        for (int component : differing) {
            gaps.remove(component);
            put(gaps, component);
        }
        return List.copyOf(gaps.values());
    }

    private void put(Map<Integer, Gap> gaps, int component) {
        rating.gap(load, component).ifPresent(gap -> gaps.put(component, gap));
    }
}
