package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Interruption.Switch;
import bulkhead.deployment.Delay;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Detection;
import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What takeovers cost one flow. A primary that writes need and that is lost is replaced after detection and promotion; the holder
 * of a floating address after its silence was noticed; stand-bys take over after detection once fewer than k actives serve; one of
 * several actives costs its {@link LostShares share} of calls. May be shared by threads.
 */
public final class Interruptions {
    private static final double YEAR = 365 * 86_400.0;

    /** A link of the flow to a group, by which somebody notices; its calls may come by a floating address. */
    private record Way(Link link, Group group, boolean floating) {
    }

    private final FailureStructure structure;
    private final Deployment deployment;
    private final Detection detection;
    private final FlowState well;
    private final List<Way> ways;
    private final Set<Id> withStandby;
    private final Map<Id, List<Way>> switching;
    private final Map<Id, List<Way>> switchingAlong;
    private final LostShares lostShares;
    private final Map<Event, Set<Event>> fatal = new ConcurrentHashMap<>();

    public Interruptions(FailureStructure structure) {
        this.structure = structure;
        this.deployment = structure.hazards().deployment();
        this.detection = deployment.detection();
        this.well = structure.evaluate(Set.of());
        this.lostShares = new LostShares(deployment, well);
        this.ways = structure.links().stream().filter(link -> link.kind() == LinkKind.CALLS || link.kind() == LinkKind.FALLBACK)
                .flatMap(link -> group(link.to()).map(group -> new Way(link, group, deployment.floating().reach(link))).stream()).toList();
        this.withStandby = deployment.topology().groups().values().stream()
                .filter(group -> group.members().stream().anyMatch(Member::standby)).map(Group::id).collect(Collectors.toSet());
        this.switching = ways.stream().filter(this::canSwitch).collect(Collectors.groupingBy(way -> way.group().id()));
        this.switchingAlong = ways.stream().filter(this::canSwitch)
                .collect(Collectors.groupingBy(way -> way.link().id()));
    }

    /** What losing one thing costs. */
    public Interruption of(Event event) {
        if (!well.up() || ways.isEmpty() || !structure.concerns(event)) {
            return Interruption.NONE;
        }
        return of(Set.of(event), structure.evaluate(Set.of(event)));
    }

    /** What losing all of these at once costs, where the state after it is at hand. */
    public Interruption of(Set<Event> lost, FlowState after) {
        if (!well.up() || !after.up()) {
            return Interruption.NONE;
        }
        var switches = new ArrayList<Switch>();
        var shares = new LinkedHashMap<Id, Double>();
        for (var way : touched(after)) {
            if (after.serves(way.link().from())) {
                var taken = takeover(way, lost, after);
                taken.ifPresent(switches::add);
                if (taken.isEmpty() && !way.floating()) {
                    shares.merge(way.link().id(), lostShares.of(way.link(), way.group(), lost, after), Math::max);
                }
            }
        }
        shares.values().removeIf(share -> share == 0);
        double seconds = switches.stream().mapToDouble(Switch::seconds).max().orElse(0);
        return switches.isEmpty() && shares.isEmpty() ? Interruption.NONE : new Interruption(seconds, longest(switches), shares);
    }

    /** The seconds alone, by flow, where the loss has just been worked out. */
    public double[] seconds(Event event, Aftermath after) {
        var seconds = new double[structure.flows()];
        for (var way : switching(event, after)) {
            if (after.serves(way.link().from())) {
                takeover(way, Set.of(event), after).ifPresent(taken -> longer(seconds, way, taken.seconds(), after));
            }
        }
        return seconds;
    }

    private void longer(double[] seconds, Way way, double taken, Aftermath after) {
        structure.reaching(way.link().from()).stream().filter(flow -> after.wasUp(flow) && after.up(flow))
                .forEach(flow -> seconds[flow] = Math.max(seconds[flow], taken));
    }

    /** The ways to groups that can switch that are cut, or of which fewer instances serve than did; any where a risk may cut. */
    private List<Way> switching(Event event, Aftermath after) {
        if (switching.isEmpty() || !structure.concerns(event)) {
            return List.of();
        }
        var groups = new HashSet<Id>();
        if (event.sort() == Event.Sort.RISK) {
            groups.addAll(switching.keySet());
        }
        after.fewer().forEach(component -> structure.hazards().groupOf(component).ifPresent(group -> groups.add(group.id())));
        var found = new ArrayList<Way>();
        groups.forEach(group -> found.addAll(switching.getOrDefault(group, List.of())));
        found.addAll(event.sort() == Event.Sort.LINK ? switchingAlong.getOrDefault(event.element(), List.of()) : List.of());
        return found;
    }

    /** The ways that are cut, or lead to groups of which fewer instances serve than did: nothing else can switch. */
    private List<Way> touched(FlowState after) {
        var lost = new HashSet<Id>();
        after.cut().forEach(hop -> lost.add(hop.link()));
        well.serving().forEach((component, instances) -> {
            if (!instances.equals(after.serving().get(component))) {
                structure.hazards().groupOf(component).ifPresent(group -> lost.add(group.id()));
            }
        });
        return lost.isEmpty() ? List.of() : ways.stream()
                .filter(way -> lost.contains(way.group().id()) || lost.contains(way.link().id())).toList();
    }

    /** By flow, expected seconds of takeover a year of 365 days: Σ events a year × seconds. An event of unknown rate adds nothing. */
    public double[] secondsAYear() {
        var sum = new double[structure.flows()];
        if (switching.isEmpty()) {
            return sum;
        }
        var aftermath = new Aftermath(structure);
        var chances = new Chances(deployment.topology());
        Map<Event, double[]> seconds = new HashMap<>();
        for (var event : structure.events()) {
            var rate = chances.rate(event);
            if (rate.isPresent()) {
                var each = seconds.computeIfAbsent(structure.representative(event), lost -> {
                    aftermath.lose(lost);
                    return seconds(lost, aftermath);
                });
                Arrays.setAll(sum, flow -> sum[flow] + rate.getAsDouble() * YEAR * each[flow]);
            }
        }
        return sum;
    }

    /** Whether anything in the topology can take over for anything else. */
    static boolean possible(Topology topology) {
        return topology.groups().values().stream().anyMatch(group -> group.redundancy() instanceof Redundancy.PrimaryReplica
                || group.balancing() == Balancing.ACTIVE_STANDBY || group.members().stream().anyMatch(Member::standby));
    }

    private boolean canSwitch(Way way) {
        return withStandby.contains(way.group().id()) || way.floating()
                || way.link().access().writes() && way.group().redundancy() instanceof Redundancy.PrimaryReplica;
    }

    private Optional<Switch> takeover(Way way, Set<Event> lost, Standing after) {
        if (way.group().redundancy() instanceof Redundancy.PrimaryReplica policy && way.link().access().writes()) {
            return lostPrimary(way, policy, lost, after)
                    ? detection.takeover(way.group(), Event.loss(lost)).map(delay -> new Switch(way.group().id(), delay))
                            : Optional.empty();
        }
        if (way.floating()) {
            return deployment.floating().holder(way.group(), _ -> true)
                    .filter(holder -> reads(way, holder.component(), well) && lost(holder.component(), holder.number(), lost))
                    .map(holder -> new Switch(way.group().id(), detection.byCaller(way.link(), holder.component(), Event.loss(lost))));
        }
        if (!withStandby.contains(way.group().id()) || actives(way, well) < way.group().enough()
                || actives(way, after) >= way.group().enough()) {
            return Optional.empty();
        }
        return actives(way.group()).map(member -> detection.byCaller(way.link(), member.component(), Event.loss(lost)))
                .max(Comparator.comparingDouble(Delay::seconds)).map(delay -> new Switch(way.group().id(), delay));
    }

    private boolean lostPrimary(Way way, Redundancy.PrimaryReplica policy, Set<Event> lost, Standing after) {
        return reads(way, policy.primary(), well) && (lost(policy.primary(), 1, lost) || !reads(way, policy.primary(), after));
    }

    private boolean lost(Id component, int instance, Set<Event> lost) {
        return lost.stream().anyMatch(fatal.computeIfAbsent(Event.instance(component, instance), structure::fatal)::contains);
    }

    /** Whether the member serves and the caller of the way sees it. */
    private boolean reads(Way way, Id member, Standing state) {
        return state.serves(member) && state.sees(way.link().id(), member);
    }

    private int actives(Way way, Standing state) {
        return actives(way.group()).mapToInt(member -> serving(way, member, state)).sum();
    }

    private int serving(Way way, Member member, Standing state) {
        boolean leads = way.link().to().equals(way.group().id()) || way.link().to().equals(member.component());
        return leads && reads(way, member.component(), state) ? state.serving(member.component()) : 0;
    }

    private static Stream<Member> actives(Group group) {
        return group.members().stream().filter(member -> !member.standby());
    }

    /** Of each group the slowest switch, in the order met. */
    private static List<Switch> longest(List<Switch> switches) {
        return switches.stream().map(Switch::group).distinct()
                .map(group -> switches.stream().filter(each -> each.group().equals(group))
                .max(Comparator.comparingDouble(Switch::seconds)).orElseThrow()).toList();
    }

    private Optional<Group> group(Id target) {
        return Optional.ofNullable(deployment.topology().groups().get(target)).or(() -> structure.hazards().groupOf(target));
    }
}
