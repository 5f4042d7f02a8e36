package bulkhead.analysis.capacity;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Component;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A deployment by indices, made once and used for every standing: components, flows, groups (tiers) and links (arcs) in file order. Cells come first, then one
 * seat for the primary of each primary-replica group. A rate without limit is infinite here and nowhere else.
 */
final class Network {
    final Deployment deployment;
    final List<Component> components;
    final List<Flow> flows;
    final List<Cell> cells = new ArrayList<>();
    final List<Tier> tiers = new ArrayList<>();
    final List<Arc> arcs = new ArrayList<>();
    /** For each component its links, each followed by those that back it, in the order tried. */
    final List<List<List<Arc>>> chains = new ArrayList<>();
    /** For each component the links along which its data is replicated. */
    final List<List<Arc>> replications = new ArrayList<>();
    /** For each tier the members that hold each write made to it. */
    final int[][] holders;
    final List<Optional<RateOfOne>> rates;
    final int[][] cellsOf;
    final int[] tierOf;
    private final Map<Id, Integer> indices = new HashMap<>();
    private final Map<Id, Integer> tierIndices = new HashMap<>();

    Network(Deployment deployment) {
        var topology = deployment.topology();
        this.deployment = deployment;
        components = List.copyOf(topology.components().values());
        flows = List.copyOf(topology.flows().values());
        components.forEach(component -> indices.put(component.id(), indices.size()));
        rates = components.stream().map(component -> RateOfOne.of(deployment, component)).toList();
        tierOf = new int[components.size()];
        Arrays.fill(tierOf, -1);
        cellsOf = components.stream().map(component -> cells(component.id())).toArray(int[][]::new);
        topology.groups().values().forEach(this::add);
        topology.links().values().forEach(this::add);
        var bySource = arcs.stream().collect(Collectors.groupingBy(Arc::from));
        IntStream.range(0, components.size()).forEach(component -> collect(bySource.getOrDefault(component, List.of())));
        holders = tiers.stream().map(this::holders).toArray(int[][]::new);
    }

    int index(Id component) {
        return indices.get(component);
    }

    /** Every link along which a component calls or sends. */
    Stream<Arc> calls(int component) {
        return chains.get(component).stream().flatMap(List::stream);
    }

    /** Cells and seats. */
    int size() {
        return cells.size() + (int) tiers.stream().filter(Tier::hasPrimary).count();
    }

    /** Per second of one instance; infinite where nobody states it. */
    double rate(int component) {
        return rates.get(component).map(RateOfOne::value).orElse(Double.POSITIVE_INFINITY);
    }

    private int[] cells(Id component) {
        var index = index(component);
        var primary = deployment.topology().groupOf(component).filter(group -> group.redundancy() instanceof Redundancy.PrimaryReplica(var id, var _, var _)
                && id.equals(component)).isPresent();
        var classes = new LinkedHashMap<List<Object>, List<Node>>();
        deployment.nodes(component).forEach(node -> classes.computeIfAbsent(List.of(node.places(), primary && node.number() == 1), _ -> new ArrayList<>()).add(node));
        var first = cells.size();
        classes.values().forEach(nodes -> cells.add(new Cell(index, nodes.getFirst().places(), List.copyOf(nodes))));
        return IntStream.range(first, cells.size()).toArray();
    }

    private void add(Group group) {
        var members = group.members().stream().mapToInt(member -> index(member.component())).toArray();
        var weight = group.members().stream().mapToDouble(member -> member.weight().map(stated -> stated.base()).orElse(1.0)).toArray();
        var standby = new boolean[members.length];
        for (int i = 0; i < members.length; i++) {
            standby[i] = group.members().get(i).standby();
            tierOf[members[i]] = tiers.size();
        }
        var seat = group.redundancy() instanceof Redundancy.PrimaryReplica ? size() : -1;
        tierIndices.put(group.id(), tiers.size());
        tiers.add(new Tier(group, members, weight, standby, enough(group), seat));
    }

    private int enough(Group group) {
        return switch (group.redundancy()) {
            case Redundancy.KOfN(var k) -> k.count();
            case Redundancy.Quorum() -> group.members().stream().mapToInt(this::instances).sum() / 2 + 1;
            case Redundancy.Partitioned(var _, var required, var _, var _) -> required.count();
            case Redundancy.Any(), Redundancy.PrimaryReplica _, Redundancy.MultiPrimary() -> 1;
        };
    }

    private int instances(Member member) {
        return components.get(index(member.component())).instances().count();
    }

    private void add(Link link) {
        var tier = tierIndices.getOrDefault(link.to(), -1);
        var targets = tier < 0 ? new int[]{index(link.to())} : tiers.get(tier).members();
        var carries = new boolean[flows.size()];
        for (int i = 0; i < carries.length; i++) {
            carries[i] = link.flows().isEmpty() || link.flows().contains(flows.get(i).id());
        }
        arcs.add(new Arc(arcs.size(), link, index(link.from()), tier, targets, link.ratio().base(), link.hitRatio().map(hit -> 1 - hit.base()).orElse(0.0), carries));
    }

    /** Sorts a component's links into those along which its data is replicated and those along which it calls. */
    private void collect(List<Arc> own) {
        replications.add(own.stream().filter(arc -> arc.link().kind() == LinkKind.REPLICATES).toList());
        var calls = own.stream().filter(arc -> arc.link().kind() != LinkKind.REPLICATES).toList();
        chains.add(calls.stream().filter(arc -> !backs(arc)).map(arc -> chain(arc, calls)).toList());
    }

    private static boolean backs(Arc arc) {
        return arc.link().kind() == LinkKind.FALLBACK && arc.link().backs().isPresent();
    }

    private static List<Arc> chain(Arc first, List<Arc> calls) {
        var chain = new LinkedHashSet<Arc>();
        var next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            var arc = next.pop();
            if (chain.add(arc)) {
                calls.reversed().stream().filter(other -> backs(other) && other.link().backs().get().equals(arc.link().id())).forEach(next::push);
            }
        }
        return List.copyOf(chain);
    }

    /** In a primary-replica group those that replication is drawn between, besides the primary. */
    private int[] holders(Tier tier) {
        return switch (tier.group().redundancy()) {
            case Redundancy.MultiPrimary(), Redundancy.Partitioned _ -> tier.members();
            case Redundancy.PrimaryReplica(var primary, var _, var _) -> {
                var members = Arrays.stream(tier.members()).boxed().collect(Collectors.toSet());
                var ends = members.stream().map(replications::get).flatMap(List::stream)
                        .flatMapToInt(arc -> IntStream.concat(IntStream.of(arc.from()), Arrays.stream(arc.targets()))).filter(members::contains);
                yield IntStream.concat(IntStream.of(index(primary)), ends).distinct().sorted().toArray();
            }
            case Redundancy.Any(), Redundancy.KOfN _, Redundancy.Quorum() -> new int[0];
        };
    }
}
