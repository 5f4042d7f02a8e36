package bulkhead.analysis.failure;

import bulkhead.analysis.failure.FlowState.Hop;
import bulkhead.deployment.Deployment;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When one flow is up, compiled: a monotone structure over the events that can matter to it. Immutable, may be shared by threads.
 */
public final class FailureStructure {
    private final List<Flow> flows;
    private final Map<Id, BitSet> reachedBy;
    private final Hazards hazards;
    private final Gates gates;
    private final Fixpoint fixpoint;
    private final int[] tops;
    private final Map<Id, Integer> serves;
    private final List<Wiring.Watch> watches;
    private final List<Link> links;
    private final int[] aliveNode;
    private final int[] servingNode;
    private final int[] cohortsInFileOrder;
    private final Map<Event, Integer> leafOf;
    /** By cohort: its number among those of the gates, −1 where it is none of them. */
    private final int[] numberOf;
    private AllWell allWell;

    private FailureStructure(Hazards hazards, List<Flow> flows) {
        this.flows = flows;
        this.hazards = hazards;
        var wiring = new Wiring(hazards, flows, new Draft()).watched();
        this.tops = flows.stream().mapToInt(flow -> wiring.serves(flow.entry())).toArray();
        this.reachedBy = wiring.reachedBy();
        this.serves = wiring.serves();
        this.watches = wiring.watches();
        this.links = wiring.links();
        var draft = wiring.draft();
        var cohorts = List.copyOf(draft.cohorts());
        this.aliveNode = cohorts.stream().mapToInt(wiring::alive).toArray();
        this.servingNode = cohorts.stream()
                .mapToInt(cohort -> serves.containsKey(cohort.component()) ? wiring.serving(cohort) : -1).toArray();
        this.gates = draft.freeze();
        this.leafOf = draft.leaves();
        this.numberOf = draft.numbers(hazards.cohorts());
        this.cohortsInFileOrder = inFileOrder();
        this.fixpoint = new Fixpoint(gates);
    }

    private int[] inFileOrder() {
        var order = new int[gates.cohorts().size()];
        int next = 0;
        for (var component : hazards.topology().components().keySet()) {
            for (var cohort : hazards.cohorts(component)) {
                int number = numberOf[cohort.number()];
                if (number >= 0) {
                    order[next++] = number;
                }
            }
        }
        return order;
    }

    public static FailureStructure compile(Deployment deployment, Flow flow) {
        return compile(Hazards.byHand(deployment), flow);
    }

    static FailureStructure compile(Hazards hazards, Flow flow) {
        return compile(hazards, List.of(flow));
    }

    /** One structure for flows that use the same links as far as they get there; up is the first of them. */
    static FailureStructure compile(Hazards hazards, List<Flow> flows) {
        return new FailureStructure(hazards, flows);
    }

    public Flow flow() {
        return flows.getFirst();
    }

    int flows() {
        return flows.size();
    }

    /** Which of the flows get to a component, asynchronously or not. */
    BitSet reaching(Id component) {
        return reachedBy.get(component);
    }

    /** The node that says whether one of the flows is up. */
    int top(int flow) {
        return tops[flow];
    }

    /**
     * Everything whose loss can matter to this flow, in the order instance, component, place, risk, link, and file order within
     * each.
     */
    public List<Event> events() {
        return Events.ordered(hazards.topology(), Stream.concat(instances(), gates.events().stream())
                .collect(Collectors.toSet()));
    }

    private Stream<Event> instances() {
        return gates.cohorts().stream().filter(cohort -> !cohort.source())
                .flatMap(cohort -> IntStream.range(0, cohort.size()).mapToObj(cohort::instance));
    }

    /** Whether the flow is up with these things dead; things that can't matter to it are ignored. */
    public boolean up(Set<Event> dead) {
        return truth(dead)[top()];
    }

    /** Of the first flow. */
    public FlowState evaluate(Set<Event> dead) {
        return evaluateAll(dead).getFirst();
    }

    /** Of each flow, which share what serves any of them. */
    public List<FlowState> evaluateAll(Set<Event> dead) {
        var live = live(dead);
        var truth = fixpoint.of(happened(dead), live);
        var alive = instances(truth, aliveNode, live, _ -> true);
        var serving = instances(truth, servingNode, live, id -> serves.containsKey(id) && truth[serves.get(id)]);
        var cut = Set.copyOf(cut(dead));
        return IntStream.range(0, tops.length).mapToObj(flow ->
                new FlowState(truth[tops[flow]], alive, serving, cut, lost(truth, true, flow), lost(truth, false, flow))).toList();
    }

    /** Whether the event can matter to this flow. */
    public boolean concerns(Event event) {
        return leafOf.containsKey(event) || cohort(event) >= 0;
    }

    /** Everything that kills one instance, named by its event. */
    Set<Event> fatal(Event instance) {
        var cohort = hazards.cohort(instance).orElseThrow();
        return cohort.source() ? Set.of()
                : Stream.concat(Stream.of(instance), hazards.fatal(cohort).stream()).collect(Collectors.toSet());
    }

    /** One event for all that do the same to this flow: the first instance of those that nothing tells apart. */
    public Event representative(Event event) {
        int cohort = cohort(event);
        return cohort < 0 ? event : Event.instance(event.element(), gates.cohorts().get(cohort).numbers().getFirst());
    }

    /** Every link the flow's work runs along, those that replicate left out. */
    public List<Link> links() {
        return links;
    }

    /** When this flow is down, as a fault tree; empty where its cycles, unrolled, need too many gates. */
    public Optional<FlowTree> faultTree() {
        return FlowTrees.of(this);
    }

    /** The node of each component that says whether it serves the flow. */
    Map<Id, Integer> serving() {
        return serves;
    }

    Gates gates() {
        return gates;
    }

    int top() {
        return tops[0];
    }

    Hazards hazards() {
        return hazards;
    }

    Fixpoint fixpoint() {
        return fixpoint;
    }

    List<Wiring.Watch> watches() {
        return watches;
    }

    /** That is true until the event happens; empty where that doesn't matter to the flow. */
    OptionalInt node(Event event) {
        var node = leafOf.get(event);
        return node == null ? OptionalInt.empty() : OptionalInt.of(node);
    }

    /** Worked out when it is first asked for. */
    synchronized AllWell allWell() {
        allWell = allWell == null ? new AllWell(this) : allWell;
        return allWell;
    }

    private int leaf(Event event) {
        var node = leafOf.get(event);
        return node == null ? -1 : gates.leaf()[node];
    }

    /** That a single instance belongs to, −1 for other events. */
    int cohort(Event event) {
        return event.sort() == Event.Sort.INSTANCE ? hazards.cohort(event).filter(cohort -> !cohort.source())
                .map(cohort -> numberOf[cohort.number()]).orElse(-1) : -1;
    }

    /** The nodes by which components serve, and by which their instances do. */
    void eachServing(ObjIntConsumer<Id> consumer) {
        serves.forEach((component, node) -> consumer.accept(component, node));
        for (int cohort = 0; cohort < servingNode.length; cohort++) {
            if (servingNode[cohort] >= 0) {
                consumer.accept(gates.cohorts().get(cohort).component(), servingNode[cohort]);
            }
        }
    }

    boolean serves(Id component, boolean[] truth) {
        var node = serves.get(component);
        return node != null && truth[node];
    }

    /** Live instances of a component that serve, one of the cohort {@code without} (−1: of none) being dead. */
    int serving(Id component, boolean[] truth, int without) {
        var count = 0;
        for (var each : hazards.cohorts(component)) {
            int cohort = numberOf[each.number()];
            count += cohort < 0 || servingNode[cohort] < 0 ? 0 : truth[servingNode[cohort]] ? gates.cohorts().get(cohort).size() - (cohort == without ? 1 : 0) : 0;
        }
        return serves(component, truth) ? count : 0;
    }

    /** Whether one of {@link #links} leads to the callee and nobody sees him along it with these things dead. */
    boolean cuts(Id link, Id callee, Set<Event> dead) {
        var leads = hazards.topology().links().get(link);
        return reachedBy.containsKey(leads.from()) && leads.kind() != LinkKind.REPLICATES && Wiring.uses(flows, leads)
                && (hazards.isCut(leads, dead) || hazards.borders(dead) && parted(leads.from(), callee, dead))
                && hazards.topology().targets(leads).contains(callee);
    }

    /** By node, with these things dead. */
    boolean[] truth(Set<Event> dead) {
        return fixpoint.of(happened(dead), live(dead));
    }

    private boolean[] happened(Set<Event> dead) {
        var happened = new boolean[gates.events().size()];
        dead.stream().mapToInt(this::leaf).filter(number -> number >= 0).forEach(number -> happened[number] = true);
        return happened;
    }

    private int[] live(Set<Event> dead) {
        var live = gates.cohorts().stream().mapToInt(Cohort::size).toArray();
        dead.stream().mapToInt(this::cohort).filter(number -> number >= 0).forEach(number -> live[number]--);
        return live;
    }

    /** By component, in file order. */
    private Map<Id, Integer> instances(boolean[] truth, int[] nodes, int[] live, Predicate<Id> wanted) {
        var count = new LinkedHashMap<Id, Integer>();
        for (int cohort : cohortsInFileOrder) {
            var component = gates.cohorts().get(cohort).component();
            if (wanted.test(component)) {
                count.merge(component, nodes[cohort] >= 0 && truth[nodes[cohort]] ? live[cohort] : 0, Integer::sum);
            }
        }
        return count;
    }

    private List<Id> lost(boolean[] truth, boolean delays, int flow) {
        return watches.stream().filter(watch -> watch.delays() == delays && watch.flows().get(flow) && watch.lost(truth))
                .map(watch -> watch.link().id()).distinct().toList();
    }

    private Set<Hop> cut(Set<Event> dead) {
        var cut = new HashSet<Hop>();
        if (dead.stream().anyMatch(event -> event.sort() == Event.Sort.LINK || event.sort() == Event.Sort.RISK)) {
            boolean parting = hazards.borders(dead);
            for (var link : links) {
                boolean whole = hazards.isCut(link, dead);
                hazards.topology().targets(link).stream().filter(callee -> whole || parting && parted(link.from(), callee, dead))
                        .forEach(callee -> cut.add(new Hop(link.id(), callee)));
            }
        }
        return cut;
    }

    private boolean parted(Id caller, Id callee, Set<Event> dead) {
        var here = hazards.cohorts(caller);
        var there = hazards.cohorts(callee);
        return !here.isEmpty() && !there.isEmpty() && here.stream().allMatch(from ->
                there.stream().allMatch(to -> hazards.between(from, to).stream().anyMatch(dead::contains)));
    }
}
