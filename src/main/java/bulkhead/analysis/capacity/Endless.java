package bulkhead.analysis.capacity;

import bulkhead.analysis.graph.StrongParts;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Quantity;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can't be told, since calls run round without end while all is well: {@code circle} are the components of circles that pass on as
 * many calls as they take in, or more; {@code components} those and all whom they call in turn, of whose loads there is no finite
 * answer; {@code flows} all that any of these works for, whose headroom, runway and latency depend on them.
 */
public record Endless(List<Id> circle, Set<Id> components, Set<Id> flows) {
    public static final Endless NONE = new Endless(List.of(), Set.of(), Set.of());

    public Endless {
        circle = List.copyOf(circle);
        components = Collections.unmodifiableSet(new LinkedHashSet<>(components));
        flows = Collections.unmodifiableSet(new LinkedHashSet<>(flows));
    }

    public boolean isEmpty() {
        return circle.isEmpty();
    }

    /** At peak: whether calls run round for ever doesn't depend on how many there are. */
    static Endless of(Network network) {
        if (!mayRunRound(network)) {
            return NONE;
        }
        var bands = Bands.of(network);
        var peaks = network.flows.stream().mapToDouble(flow -> FlowDemand.of(network.deployment, flow).in(LoadCase.PEAK)
                .map(Quantity::base).orElse(0.0)).toArray();
        var load = new Load(network, bands, bands.structures(), peaks);
        return IntStream.range(0, network.components.size()).anyMatch(load::unbounded) ? of(network, load) : NONE;
    }

    private static Endless of(Network network, Load load) {
        var circle = IntStream.range(0, network.components.size()).filter(load::unbounded).toArray();
        var untold = IntStream.range(0, load.flows()).flatMap(flow -> reached(network, load.flow(flow), flow)).distinct().sorted().toArray();
        var flows = IntStream.range(0, load.flows()).filter(flow -> load.flow(flow).unbounded()
                || IntStream.of(untold).anyMatch(component -> load.offered(component, flow) > 0));
        return new Endless(named(network, circle), new LinkedHashSet<>(named(network, untold)),
                new LinkedHashSet<>(flows.mapToObj(flow -> network.flows.get(flow).id()).toList()));
    }

    private static List<Id> named(Network network, int[] components) {
        return IntStream.of(components).mapToObj(component -> network.components.get(component).id()).toList();
    }

    /** The circles that a flow's calls run round in, and all whom these call in turn. */
    private static IntStream reached(Network network, FlowLoad load, int flow) {
        var reached = new Marks(network.components.size());
        IntStream.of(load.routes().reach).filter(load::unbounded).forEach(reached::add);
        for (int i = 0; i < reached.size(); i++) {
            var from = reached.at(i);
            Stream.concat(network.chains(flow, from).stream().flatMap(Endless::tried), network.replications(flow, from).stream())
                    .flatMapToInt(arc -> IntStream.of(arc.targets())).forEach(reached::add);
        }
        return IntStream.of(reached.sorted());
    }

    /** As far as calls are missed. */
    private static Stream<Arc> tried(List<Arc> chain) {
        var last = IntStream.range(0, chain.size()).filter(i -> chain.get(i).missed() == 0).findFirst().orElse(chain.size() - 1);
        return chain.stream().limit(last + 1L);
    }

    /** Whether the links alone allow a circle, of components and the groups they are members of. */
    private static boolean mayRunRound(Network network) {
        var components = network.components.size();
        var callees = IntStream.range(0, components + network.tiers.size()).mapToObj(_ -> new Ints()).toArray(Ints[]::new);
        network.links.stream().filter(link -> link.kind() != LinkKind.REPLICATES).forEach(link -> callees[network.index(link.from())]
                .add(network.isGroup(link.to()) ? components + network.tierOf(link.to()) : network.index(link.to())));
        for (int tier = 0; tier < network.tiers.size(); tier++) {
            IntStream.of(network.tiers.get(tier).members()).forEach(callees[components + tier]::add);
        }
        var targets = Stream.of(callees).map(Ints::toArray).toList();
        var first = new int[callees.length + 1];
        for (int node = 0; node < callees.length; node++) {
            first[node + 1] = first[node] + targets.get(node).length;
        }
        return StrongParts.below(first, targets.stream().flatMapToInt(IntStream::of).toArray(), IntStream.range(0, callees.length).toArray())
                .stream().anyMatch(part -> part.length > 1);
    }
}
