package bulkhead.analysis.failure;

import bulkhead.deployment.Deployment;
import bulkhead.model.Element;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import bulkhead.model.Risk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The availability of each group whose members share something, for each flow that calls it, exact and by the arithmetic that
 * counts shared things once for each member. Where the group counts more than whole members (partitions; k or a majority of
 * several instances each) there is no such arithmetic, and where a diagram grows beyond {@value #MOST_NODES} nodes there is no
 * figure. Stops with a {@link CancellationException} when its thread is interrupted.
 */
public final class GroupAvailabilities {
    /** Some milliseconds' work: the figures are a side view. */
    static final int MOST_NODES = 30_000;

    private final Hazards hazards;
    private final Flow flow;
    private final Wiring wiring;
    private final List<Link> links;
    private final Map<Group, Integer> answers = new LinkedHashMap<>();
    private final int top;

    /** @param draft that other flows are in, too */
    private GroupAvailabilities(Hazards hazards, Flow flow, Draft draft) {
        this.hazards = hazards;
        this.flow = flow;
        this.wiring = new Wiring(hazards, List.of(flow), draft);
        this.links = wiring.links();
        for (var group : groups()) {
            answers.put(group, wiring.answers(group, writes(group)));
            group.members().forEach(member -> wiring.serves(member.component()));
        }
        var members = answers.keySet().stream().flatMap(group -> candidates(group).stream()).map(wiring::serves);
        this.top = draft.and(Stream.concat(answers.values().stream(), members).mapToInt(Integer::intValue).toArray());
    }

    /** Flow by flow, each with the groups it calls from its entry on. */
    public static List<GroupAvailability> of(Deployment deployment) {
        return of(deployment, UnaryOperator.identity());
    }

    /** Of groups of one flow that share the same only the first one called: the others come out wrong for the same reason. */
    public static List<GroupAvailability> first(Deployment deployment) {
        return of(deployment, GroupAvailabilities::oneForEach);
    }

    private static Map<Group, List<Id>> oneForEach(Map<Group, List<Id>> shared) {
        var met = new HashSet<List<Id>>();
        var first = new LinkedHashMap<Group, List<Id>>();
        shared.forEach((group, ids) -> {
            if (met.add(ids)) {
                first.put(group, ids);
            }
        });
        return first;
    }

    private static List<GroupAvailability> of(Deployment deployment, UnaryOperator<Map<Group, List<Id>>> choice) {
        var hazards = Hazards.byHand(deployment);
        var draft = new Draft();
        var flows = new ArrayList<GroupAvailabilities>();
        for (var flow : deployment.topology().flows().values()) {
            stopIfInterrupted();
            flows.add(new GroupAvailabilities(hazards, flow, draft));
        }
        var gates = draft.freeze();
        var odds = Odds.of(gates, hazards);
        var tangles = new Tangles();
        var all = new ArrayList<GroupAvailability>();
        for (var flow : flows) {
            stopIfInterrupted();
            all.addAll(flow.solved(choice, gates, odds, tangles));
        }
        return all;
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    /** Groups of several members, in the order in which they are called. */
    private List<Group> groups() {
        return links.stream().filter(GroupAvailabilities::calls).flatMap(link -> group(link).stream()).distinct()
                .filter(group -> group.members().size() > 1 && needed(group) > 0).toList();
    }

    private static boolean calls(Link link) {
        return link.kind() == LinkKind.CALLS || link.kind() == LinkKind.FALLBACK;
    }

    private Optional<Group> group(Link link) {
        return Optional.ofNullable(hazards.topology().groups().get(link.to())).or(() -> hazards.groupOf(link.to()));
    }

    private boolean writes(Group group) {
        return links.stream().anyMatch(link -> calls(link) && group(link).filter(group::equals).isPresent()
                && link.access().writes());
    }

    private List<GroupAvailability> solved(UnaryOperator<Map<Group, List<Id>>> choice, Gates gates, Odds odds, Tangles tangles) {
        if (answers.isEmpty()) {
            return List.of();
        }
        var fates = new SharedFates(gates, top, odds);
        var shared = new LinkedHashMap<Group, List<Id>>();
        answers.keySet().forEach(group -> shared.put(group, inFileOrder(fates.of(members(group)))));
        shared.values().removeIf(List::isEmpty);
        try {
            return choice.apply(shared).entrySet().stream().map(entry -> solved(entry.getKey(), entry.getValue(),
                    node -> Lifted.chance(Reduction.of(gates, node, odds.solid(), odds.firm()), odds, MOST_NODES, tangles)
                            .down())).toList();
        } catch (DecisionDiagram.TooLarge _) {
            return List.of();
        }
    }

    private GroupAvailability solved(Group group, List<Id> shared, IntToDoubleFunction down) {
        var alike = new HashMap<List<Object>, Double>();
        var each = candidates(group).stream().mapToDouble(member -> alike.computeIfAbsent(likeness(member), _ ->
                down.applyAsDouble(wiring.serves(member)))).toArray();
        return new GroupAvailability(flow.id(), group.id(), down.applyAsDouble(answers.get(group)),
                fewerThan(needed(group), each), shared);
    }

    /** Whatever a member's figure follows from: what it is, where it stands, what is on it and whom it calls. */
    private List<Object> likeness(Id member) {
        var itself = hazards.topology().components().get(member);
        var risks = hazards.topology().risks().values().stream().filter(risk -> risk.attachedTo().contains(member))
                .map(Risk::id).toList();
        // what backs another link, or may be cut, is known by its id
        var calls = hazards.linksFrom(member).stream().map(link -> List.<Object>of(link.to(), link.kind(), link.access(),
                link.optional(),
                link.flows(), plain(link) ? "" : link.id())).collect(Collectors.toSet());
        return List.of(itself.withId(group(member)).withName(""), risks, calls);
    }

    private boolean plain(Link link) {
        return link.kind() == LinkKind.CALLS && link.hitRatio().isEmpty() && hazards.cutting(link).size() == 1
                && !link.reliability().stated()
                && hazards.linksFrom(link.from()).stream().noneMatch(other -> other.backs().isPresent());
    }

    private Id group(Id member) {
        return hazards.groupOf(member).map(Group::id).orElse(member);
    }

    /** The nodes that say which members serve. */
    private int[] members(Group group) {
        return candidates(group).stream().mapToInt(wiring::serves).toArray();
    }

    private List<Id> inFileOrder(Set<Id> found) {
        return found.isEmpty() ? List.of() : hazards.topology().elements().map(Element::id).filter(found::contains).toList();
    }

    /** Members that count; a replica that is never promoted doesn't for writes. */
    private List<Id> candidates(Group group) {
        var members = group.members().stream().map(Member::component).toList();
        return group.redundancy() instanceof Redundancy.PrimaryReplica policy && writes(group)
                ? members.stream().filter(member -> member.equals(policy.primary()) || !policy.neverPromoted()
                        .contains(member)).toList() : members;
    }

    /** How many whole members must serve; 0 where that isn't the question. */
    private int needed(Group group) {
        boolean single = group.members().stream().allMatch(member -> hazards.topology().components().get(member.component())
                .instances().count() == 1);
        return switch (group.redundancy()) {
            case Redundancy.Any(), Redundancy.MultiPrimary() -> 1;
            case Redundancy.PrimaryReplica(var _, var failover, var _) -> failover instanceof Failover.Manual ? 0 : 1;
            case Redundancy.KOfN(var k) -> single ? Math.max(1, k.count()) : 0;
            case Redundancy.Quorum() -> single ? group.members().size() / 2 + 1 : 0;
            case Redundancy.Partitioned _ -> 0;
        };
    }

    /** The probability that fewer serve than needed, each by itself. */
    private static double fewerThan(int needed, double[] down) {
        var serving = new double[needed];
        serving[0] = 1;
        for (double each : down) {
            for (int some = needed - 1; some >= 0; some--) {
                serving[some] = serving[some] * each + (some > 0 ? serving[some - 1] * (1 - each) : 0);
            }
        }
        return DoubleStream.of(serving).sum();
    }
}
