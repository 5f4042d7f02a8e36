package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Stand;
import bulkhead.model.Component;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import bulkhead.model.Risk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A deployment by indices, made once and used for every standing: components, flows, groups (tiers) and what each component asks
 * for (arcs), in file order. Cells come first, then one seat for the primary of each primary-replica group. A rate without limit
 * is infinite here and nowhere else.
 */
final class Network {
    final Deployment deployment;
    final List<Component> components;
    final List<Flow> flows;
    final List<Link> links;
    final List<Cell> cells = new ArrayList<>();
    final List<Tier> tiers = new ArrayList<>();
    final int[][] cellsOf;
    /** Whose rates count for nothing here, since nobody can say what is left of them. */
    final Endless endless;
    private final Map<Id, Integer> indices = new HashMap<>();
    private final Map<Id, Integer> linkIndices = new HashMap<>();
    private final Map<Id, Integer> tierIndices = new HashMap<>();
    private final Map<Id, List<Event>> risksOn;
    private final int[] from;
    private final int[] tierOf;
    private final int[] seatOf;
    private final int[] componentOf;
    private final int[][] placesOf;
    private final double[] weights;
    private final boolean[] standby;
    private final List<Optional<RateOfOne>> rates;
    private final double[] rate;
    private final List<Border> borders;
    private final List<List<Asked>> asked = new ArrayList<>();
    private final int[][] holders;
    /** By tier; none of those that keep no copies by parts. */
    private final List<Optional<Parted>> parted;
    private final int[][] reach;
    private final Map<Event, Ints> killedBy = new HashMap<>();
    private final Map<Event, Ints> cutBy = new HashMap<>();
    private final Map<Id, List<Link>> linksFrom;
    private int seats;
    private int arcs;

    private Network(Deployment deployment, Endless endless) {
        this.endless = endless;
        var topology = deployment.topology();
        this.deployment = deployment;
        components = List.copyOf(topology.components().values());
        flows = List.copyOf(topology.flows().values());
        links = List.copyOf(topology.links().values());
        components.forEach(component -> indices.put(component.id(), indices.size()));
        links.forEach(link -> linkIndices.put(link.id(), linkIndices.size()));
        from = links.stream().mapToInt(link -> index(link.from())).toArray();
        linksFrom = links.stream().collect(Collectors.groupingBy(Link::from));
        risksOn = risksOn(topology.risks().values().stream());
        rates = components.stream().map(component -> RateOfOne.of(deployment, component)).toList();
        var primaries = topology.groups().values().stream().flatMap(group -> primary(group).stream()).collect(Collectors.toSet());
        var sharing = topology.groups().values().stream().filter(deployment.floating()::shares)
                .flatMap(group -> group.members().stream().map(Member::component)).collect(Collectors.toSet());
        cellsOf = components.stream().map(component -> cells(component.id(), sharing.contains(component.id()) ? Integer.MAX_VALUE
                : primaries.contains(component.id()) ? 1 : 0)).toArray(int[][]::new);
        tierOf = new int[components.size()];
        Arrays.fill(tierOf, -1);
        weights = new double[components.size()];
        standby = new boolean[components.size()];
        topology.groups().values().forEach(this::add);
        seatOf = Arrays.stream(tierOf).map(tier -> tier < 0 ? -1 : tiers.get(tier).seat()).toArray();
        connect();
        rate = IntStream.range(0, rates.size()).mapToDouble(component -> endless.components().contains(components.get(component).id())
                ? Double.POSITIVE_INFINITY : rates.get(component).map(RateOfOne::value).orElse(Double.POSITIVE_INFINITY)).toArray();
        componentOf = cells.stream().mapToInt(Cell::component).toArray();
        var places = new HashMap<Id, Integer>();
        topology.places().keySet().forEach(place -> places.put(place, places.size()));
        placesOf = cells.stream().map(cell -> cell.places().stream().mapToInt(places::get).toArray()).toArray(int[][]::new);
        borders = topology.risks().values().stream().flatMap(risk -> risk.between().stream()
                .map(between -> new Border(risk.id(), places.get(between.one()), places.get(between.other())))).toList();
        for (int link = 0; link < links.size(); link++) {
            register(risksOn(links.get(link).id()), link, cutBy);
        }
        holders = tiers.stream().map(this::holders).toArray(int[][]::new);
        parted = tiers.stream().map(tier -> Parted.of(this, tier)).toList();
        reach = IntStream.range(0, flows.size()).mapToObj(this::reached).toArray(int[][]::new);
    }

    static Network of(Deployment deployment) {
        var network = new Network(deployment, Endless.NONE);
        var endless = Endless.of(network);
        return endless.isEmpty() ? network : new Network(deployment, endless);
    }

    /** What one component asks for on behalf of one flow. */
    private record Asked(List<List<Arc>> chains, List<Arc> replications) {
        private static final Asked NOTHING = new Asked(List.of(), List.of());
    }

    /** A risk between two places, by their indices. */
    record Border(Id risk, int one, int other) {
    }

    List<Border> borders() {
        return borders;
    }

    /** The component of a cell that is no seat. */
    int componentOf(int cell) {
        return componentOf[cell];
    }

    /** Where one instance, named by its event, is. */
    int cellOf(Event instance) {
        var own = cellsOf[index(instance.element())];
        for (int cell : own) {
            if (own.length == 1 || cells.get(cell).numbers().contains(instance.instance())) {
                return cell;
            }
        }
        throw new IllegalArgumentException("There is no " + instance + ".");
    }

    /** How many places two cells (no seats) have in common. */
    int nearness(int one, int other) {
        var shared = 0;
        for (int place : placesOf[one]) {
            shared += standsIn(other, place) ? 1 : 0;
        }
        return shared;
    }

    /** Whether a border runs between two cells (no seats). */
    boolean crosses(Border border, int here, int there) {
        return (standsIn(here, border.one()) && standsIn(there, border.other()))
                != (standsIn(there, border.one()) && standsIn(here, border.other()));
    }

    private boolean standsIn(int cell, int place) {
        for (int each : placesOf[cell]) {
            if (each == place) {
                return true;
            }
        }
        return false;
    }

    /** Of one instance of a member. */
    double weight(int member) {
        return weights[member];
    }

    boolean standby(int member) {
        return standby[member];
    }

    int index(Id component) {
        return indices.get(component);
    }

    int index(Link link) {
        return linkIndices.get(link.id());
    }

    /** The component that a link leads from. */
    int from(int link) {
        return from[link];
    }

    boolean isGroup(Id target) {
        return tierIndices.containsKey(target);
    }

    /** Of a group, or of the group a component is a member of; −1 where there is none. */
    int tierOf(Id target) {
        return isGroup(target) ? tierIndices.get(target) : tierOf[index(target)];
    }

    /** −1 where the component is in no group. */
    int tierOf(int component) {
        return tierOf[component];
    }

    /** Of the component's group, whoever sits there; −1 where it has none. */
    int seatOf(int component) {
        return seatOf[component];
    }

    int[] targets(Link link) {
        return isGroup(link.to()) ? tiers.get(tierIndices.get(link.to())).members() : new int[]{index(link.to())};
    }

    /** What a component asks for on behalf of a flow: calls, each followed by those that back it, in the order tried. */
    List<List<Arc>> chains(int flow, int component) {
        return asked.get(component).get(flow).chains();
    }

    /** Along which a component's data is replicated, link by link. */
    List<Arc> replications(int flow, int component) {
        return asked.get(component).get(flow).replications();
    }

    /** How many there are of both. */
    int arcs() {
        return arcs;
    }

    /** The components that a flow's work or copies of its writes can get to, whatever is dead. */
    int[] reach(int flow) {
        return reach[flow];
    }

    /** The members of a tier that hold each write made to it. */
    int[] holders(int tier) {
        return holders[tier];
    }

    /** How a tier that keeps only some copies of each record deals them; empty of other tiers, and of −1. */
    Optional<Parted> parted(int tier) {
        return tier < 0 ? Optional.empty() : parted.get(tier);
    }

    Optional<RateOfOne> rateOfOne(int component) {
        return rates.get(component);
    }

    /** Per second of one instance; infinite where nobody states it. */
    double rate(int component) {
        return rate[component];
    }

    /** Whether there is an answer to how much a component carries. */
    boolean tells(int component) {
        return endless.isEmpty() || !endless.components().contains(components.get(component).id());
    }

    /** Whether there is one to how far and how long a flow can grow. */
    boolean tellsFlow(int flow) {
        return !endless.flows().contains(flows.get(flow).id());
    }

    boolean isSource(int component) {
        return deployment.role(components.get(component).id()) == Role.SOURCE;
    }

    /** Cells and seats. */
    int size() {
        return cells.size() + seats;
    }

    /** The cells that an event kills as a whole. */
    int[] killedBy(Event event) {
        return event.sort() != Event.Sort.COMPONENT ? indices(killedBy, event)
                : isSource(index(event.element())) ? Ints.NONE : cellsOf[index(event.element())];
    }

    /** The links that an event cuts. */
    int[] cutBy(Event event) {
        return event.sort() == Event.Sort.LINK ? new int[]{linkIndices.get(event.element())} : indices(cutBy, event);
    }

    private static int[] indices(Map<Event, Ints> by, Event event) {
        var indices = by.get(event);
        return indices == null ? Ints.NONE : indices.toArray();
    }

    private static Map<Id, List<Event>> risksOn(Stream<Risk> risks) {
        var risksOn = new HashMap<Id, List<Event>>();
        risks.forEach(risk -> risk.attachedTo().forEach(on -> risksOn.computeIfAbsent(on, _ -> new ArrayList<>())
                .add(Event.risk(risk.id()))));
        return risksOn;
    }

    private List<Event> risksOn(Id element) {
        return risksOn.getOrDefault(element, List.of());
    }

    private static void register(List<Event> causes, int index, Map<Event, Ints> by) {
        for (var event : causes) {
            by.computeIfAbsent(event, _ -> new Ints()).addOnce(index);
        }
    }

    private static Optional<Id> primary(Group group) {
        return group.redundancy() instanceof Redundancy.PrimaryReplica(var primary, var _, var _) ? Optional.of(primary)
                : Optional.empty();
    }

    /**
     * A source of which no number of instances is stated still sends. The first {@code apart} instances stand for themselves. Without
     * naming instances, which nobody here asks for.
     */
    private int[] cells(Id component, int apart) {
        var first = cells.size();
        var stands = deployment.stands(component);
        if (stands.isEmpty() && isSource(index(component))) {
            cells.add(new Cell(index(component), List.of(), List.of(1)));
        } else if (stands.size() == 1 && apart == 0) {
            add(component, stands.getFirst().places(), stands.getFirst().numbers());
        } else {
            alike(stands, apart).forEach((alike, numbers) -> add(component, alike.places(), numbers));
        }
        return IntStream.range(first, cells.size()).toArray();
    }

    private record Alike(List<Id> places, int number) {
    }

    /** In the order of their first instances; each of the first {@code apart} stands for itself. */
    private static Map<Alike, List<Integer>> alike(List<Stand> stands, int apart) {
        var places = new TreeMap<Integer, List<Id>>();
        stands.forEach(stand -> stand.numbers().forEach(number -> places.put(number, stand.places())));
        var alike = new LinkedHashMap<Alike, List<Integer>>();
        places.forEach((number, at) -> alike.computeIfAbsent(new Alike(at, number <= apart ? number : 0), _ -> new ArrayList<>()).add(number));
        return alike;
    }

    private void add(Id component, List<Id> places, List<Integer> numbers) {
        if (!isSource(index(component))) {
            register(risksOn(component), cells.size(), killedBy);
            for (var place : places) {
                register(List.of(Event.place(place)), cells.size(), killedBy);
                register(risksOn(place), cells.size(), killedBy);
            }
        }
        cells.add(new Cell(index(component), places, numbers));
    }

    private void add(Group group) {
        var members = group.members().stream().mapToInt(member -> index(member.component())).toArray();
        group.members().forEach(member -> {
            weights[index(member.component())] = member.weight().map(stated -> stated.base()).orElse(1.0);
            standby[index(member.component())] = member.standby();
        });
        Arrays.stream(members).forEach(member -> tierOf[member] = tiers.size());
        tierIndices.put(group.id(), tiers.size());
        tiers.add(new Tier(group, members, enough(group), primary(group).isPresent() ? cells.size() + seats++ : -1));
    }

    private int enough(Group group) {
        return switch (group.redundancy()) {
            case Redundancy.KOfN(var k) -> k.count();
            case Redundancy.Quorum() -> group.members().stream()
                    .mapToInt(member -> components.get(index(member.component())).instances().count()).sum() / 2 + 1;
            case Redundancy.Partitioned(var _, var required, var _, var _) -> required.count();
            case Redundancy.Any(), Redundancy.PrimaryReplica _, Redundancy.MultiPrimary() -> 1;
        };
    }

    private void connect() {
        var drawn = new Arcs(this);
        for (var component : components) {
            var own = linksFrom.getOrDefault(component.id(), List.of());
            var forAll = asked(drawn, own);
            asked.add(own.stream().allMatch(link -> link.flows().isEmpty()) ? Collections.nCopies(flows.size(), forAll)
                    : flows.stream().map(flow -> asked(drawn, own.stream()
                            .filter(link -> link.flows().isEmpty() || link.flows().contains(flow.id())).toList())).toList());
        }
        arcs = drawn.count();
    }

    private static Asked asked(Arcs arcs, List<Link> used) {
        if (used.isEmpty()) {
            return Asked.NOTHING;
        }
        return new Asked(arcs.chains(used.stream().filter(link -> link.kind() != LinkKind.REPLICATES).toList()),
                arcs.replications(used.stream().filter(link -> link.kind() == LinkKind.REPLICATES).toList()));
    }

    private int[] reached(int flow) {
        var reached = new Marks(components.size());
        reached.add(index(flows.get(flow).entry()));
        var whole = new Marks(tiers.size());
        for (int i = 0; i < reached.size(); i++) {
            var component = reached.at(i);
            addTier(tierOf[component], whole, reached);
            for (var chain : chains(flow, component)) {
                add(chain, whole, reached);
            }
            add(replications(flow, component), whole, reached);
        }
        return reached.sorted();
    }

    /** Whoever is reached brings all of its tier. */
    private void add(List<Arc> arcs, Marks whole, Marks reached) {
        for (var arc : arcs) {
            if (arc.tier() >= 0) {
                addTier(arc.tier(), whole, reached);
            } else {
                add(arc.targets(), reached);
            }
        }
    }

    private void addTier(int tier, Marks whole, Marks reached) {
        if (tier >= 0 && whole.add(tier)) {
            add(tiers.get(tier).members(), reached);
        }
    }

    private static void add(int[] components, Marks reached) {
        for (int component : components) {
            reached.add(component);
        }
    }

    /** In a primary-replica group those that replication is drawn between, besides the primary. */
    private int[] holders(Tier tier) {
        return switch (tier.group().redundancy()) {
            case Redundancy.MultiPrimary(), Redundancy.Partitioned _ -> tier.members();
            case Redundancy.PrimaryReplica(var primary, var _, var _) -> {
                var members = Arrays.stream(tier.members()).boxed().collect(Collectors.toSet());
                var ends = members.stream().flatMap(member -> linksFrom.getOrDefault(components.get(member).id(), List.of()).stream())
                        .filter(link -> link.kind() == LinkKind.REPLICATES)
                        .flatMapToInt(link -> Arrays.stream(targets(link)).anyMatch(members::contains)
                        ? IntStream.concat(IntStream.of(index(link.from())), Arrays.stream(targets(link))) : IntStream.empty());
                yield IntStream.concat(IntStream.of(index(primary)), ends.filter(members::contains)).distinct().sorted()
                        .toArray();
            }
            case Redundancy.Any(), Redundancy.KOfN _, Redundancy.Quorum() -> new int[0];
        };
    }
}
