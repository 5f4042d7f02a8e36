package bulkhead.drill.forecast;

import bulkhead.analysis.capacity.AverageRates;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.capacity.FlowDemand;
import bulkhead.analysis.capacity.LoadCase;
import bulkhead.analysis.capacity.Standing;
import bulkhead.analysis.capacity.Standings;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.FlowState;
import bulkhead.analysis.failure.Interruption;
import bulkhead.analysis.failure.Interruptions;
import bulkhead.analysis.queue.Admission;
import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.deployment.Stand;
import bulkhead.drill.rig.Outline;
import bulkhead.drill.rig.Setup;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks the analysis what a strike does to the flows that pass a setup's proxies, at average demand. Works nothing out by itself.
 * Standings are for one thread at a time, so whoever asks waits for his turn: nobody should who is in a hurry.
 */
public final class Forecaster {
    private final Setup setup;
    private final Deployment deployment;
    private final Map<Id, FailureStructure> structures;
    private final Standings standings;
    private final AverageRates usual;
    private final List<Id> flows;
    private final double[] demand;

    public Forecaster(Setup setup) {
        this.setup = setup;
        this.deployment = setup.deployment();
        this.structures = FailureAnalysis.structures(deployment);
        this.standings = Standings.of(deployment);
        this.usual = CapacityAnalysis.of(deployment, _ -> false).usual();
        var well = standings.without(Set.of());
        this.flows = well.flows();
        this.demand = IntStream.range(0, flows.size())
                .mapToDouble(flow -> passesProxies(well, flow) ? average(flows.get(flow)) : 0).toArray();
    }

    private boolean passesProxies(Standing well, int flow) {
        return well.tells(flow) && setup.proxies().stream().anyMatch(proxy -> ofOne(well, flow, proxy) > 0);
    }

    private double average(Id flow) {
        return FlowDemand.of(deployment, deployment.topology().flows().get(flow)).in(LoadCase.AVERAGE).map(rate -> rate.base())
                .orElse(1.0);
    }

    /** Requests a second that come to each proxy from whoever is in front, while these are dead. */
    public synchronized Map<Node, Double> entering(Set<Event> dead) {
        var standing = standings.without(dead);
        var entering = new LinkedHashMap<Node, Double>();
        setup.proxies().stream().filter(this::entered).forEach(proxy -> entering.put(proxy, rate(standing, proxy)));
        new Strike("", dead).lost(deployment).forEach(entering::remove);
        return entering;
    }

    private boolean entered(Node proxy) {
        return callers(proxy.component()).anyMatch(link -> !isProxy(link.from()));
    }

    private boolean isProxy(Id component) {
        return setup.proxies().stream().anyMatch(proxy -> proxy.component().equals(component));
    }

    private Stream<Link> callers(Id component) {
        return deployment.linksTo(component).stream().filter(link -> link.kind() != LinkKind.REPLICATES);
    }

    /** All drilled flows together, a second, of one instance. */
    private double rate(Standing standing, Node node) {
        return IntStream.range(0, demand.length).filter(flow -> demand[flow] > 0)
                .mapToDouble(flow -> demand[flow] * ofOne(standing, flow, node)).sum();
    }

    private double ofOne(Standing standing, int flow, Node node) {
        return post(standing, node).map(post -> standing.ofOne()[flow][post]).orElse(0.0);
    }

    /** Instances of a component carry alike where they stand alike. */
    private Optional<Integer> post(Standing standing, Node node) {
        var own = IntStream.range(0, standing.posts().size())
                .filter(post -> standing.posts().get(post).component().equals(node.component())
                && standing.posts().get(post).live() > 0).boxed().toList();
        var stand = deployment.stands(node.component()).stream().map(Stand::numbers)
                .filter(numbers -> numbers.contains(node.number())).findFirst();
        var itself = own.stream().filter(post -> standing.posts().get(post).instance() == node.number()).findFirst();
        return own.size() <= 1 ? own.stream().findFirst() : itself.isPresent() ? itself
                : own.stream().filter(post -> stand.filter(numbers -> numbers.contains(standing.posts().get(post).instance()))
                        .isPresent()).findFirst();
    }

    public synchronized Forecast of(Strike strike) {
        var after = standings.without(strike.events());
        var lost = strike.lost(deployment);
        var interruptions = interruptions(strike);
        var tiers = tiers();
        var letIn = letIn(after, lost);
        return new Forecast(noticed(strike, lost), switches(interruptions, tiers::contains).values().stream()
                .mapToDouble(each -> each).max().orElse(0),
                interruptions.stream().mapToDouble(each -> lostSeconds(each, tiers, after)).max().orElse(0), unanswered(after),
                Math.max(overload(after, lost), letIn.values().stream().mapToDouble(LetIn::overload).max().orElse(0)),
                shares(after, lost), letIn, switches(interruptions, group -> !tiers.contains(group)));
    }

    /** The groups that proxies call. */
    private Set<Id> tiers() {
        return setup.servers().flatMap(server -> deployment.groupOf(server.component()).stream())
                .map(group -> group.id())
                .collect(Collectors.toSet());
    }

    private List<Interruption> interruptions(Strike strike) {
        return IntStream.range(0, demand.length).filter(flow -> demand[flow] > 0)
                .mapToObj(flow -> structures.get(flows.get(flow)))
                .map(structure -> new Interruptions(structure).of(strike.events(), structure.evaluate(strike.events()))).toList();
    }

    private static Map<Id, Double> switches(List<Interruption> interruptions, java.util.function.Predicate<Id> which) {
        var seconds = new HashMap<Id, Double>();
        interruptions.stream().flatMap(each -> each.switches().stream()).filter(each -> which.test(each.group()))
                .forEach(each -> seconds.merge(each.group(), each.seconds(), Math::max));
        return seconds;
    }

    private double lostSeconds(Interruption interruption, Collection<Id> tiers, Standing after) {
        var links = deployment.topology().links();
        return interruption.lostShares().entrySet().stream().filter(lost -> tiers.contains(tier(links.get(lost.getKey()))))
                .mapToDouble(lost -> lost.getValue() * part(links.get(lost.getKey()), after)).sum();
    }

    private Id tier(Link link) {
        return deployment.groupOf(link.to()).map(Group::id).orElse(link.to());
    }

    /** Of what comes to a group that the caller of a link sends on, of those callers that live. */
    private double part(Link link, Standing after) {
        var callers = deployment.topology().links().values().stream()
                .filter(other -> other.kind() != LinkKind.REPLICATES && tier(other).equals(tier(link))).map(Link::from).distinct().toList();
        double all = callers.stream().mapToDouble(caller -> rate(after, caller)).sum();
        return all == 0 ? 1 : rate(after, link.from()) / all;
    }

    private double rate(Standing standing, Id component) {
        return deployment.nodes(component).stream().mapToDouble(node -> rate(standing, node)).sum();
    }

    private double unanswered(Standing after) {
        double all = IntStream.range(0, demand.length).mapToDouble(flow -> demand[flow]).sum();
        double answered = IntStream.range(0, demand.length).mapToDouble(flow -> demand[flow] * after.answered()[flow]).sum();
        return all == 0 || answered == 0 ? 1 : Math.max(0, 1 - answered / all);
    }

    private double overload(Standing after, Set<Node> lost) {
        return setup.stoodIn().stream().filter(node -> !lost.contains(node)).mapToDouble(node -> post(after, node)
                .map(post -> rate(after, node) / after.posts().get(post).rate() - 1).orElse(0.0)).filter(over -> over > 0).max()
                .orElse(0);
    }

    /** Where nobody but proxies calls. */
    private Map<Node, LetIn> letIn(Standing after, Set<Node> lost) {
        var letIn = new LinkedHashMap<Node, LetIn>();
        setup.stoodIn().stream().filter(node -> !lost.contains(node) && !calledPast(node.component()))
                .forEach(node -> Admission.letIn(deployment, node.component(), each -> !lost.contains(each))
                        .ifPresent(most -> letIn.put(node, new LetIn(most, rate(after, node) * serviceTime(node)))));
        return letIn;
    }

    private double serviceTime(Node node) {
        return deployment.settings().of(deployment.topology().components().get(node.component()), Props.SERVICE_TIME)
                .map(Setting::base).orElse(0.0);
    }

    private Map<Node, Double> shares(Standing after, Set<Node> lost) {
        var rates = new LinkedHashMap<Node, Double>();
        if (setup.stoodIn().stream().anyMatch(node -> calledPast(node.component()))) {
            return rates;
        }
        setup.stoodIn().stream().filter(node -> !lost.contains(node)).forEach(node -> rates.put(node, rate(after, node)));
        double all = rates.values().stream().mapToDouble(Double::doubleValue).sum();
        rates.replaceAll((_, rate) -> all == 0 ? 0 : rate / all);
        return rates;
    }

    /** Whether a drilled flow comes to it by somebody who is no proxy: then what it carries isn't what proxies give it. */
    private boolean calledPast(Id component) {
        return callers(component).filter(link -> !isProxy(link.from())).anyMatch(link -> IntStream.range(0, demand.length)
                .anyMatch(flow -> demand[flow] > 0 && structures.get(flows.get(flow)).links().contains(link)));
    }

    private Map<Node, Noticing> noticed(Strike strike, Set<Node> lost) {
        var noticed = new HashMap<Node, Noticing>();
        setup.outlines().forEach((proxy, outline) -> {
            if (!lost.contains(proxy)) {
                outline.servers().stream().filter(server -> setup.nodes(server).stream().anyMatch(lost::contains))
                        .flatMap(server -> noticing(proxy, server, strike).stream()).reduce(Noticing::and)
                        .ifPresent(each -> noticed.put(proxy, each));
            }
        });
        return noticed;
    }

    /** Empty where nobody looks. */
    private Optional<Noticing> noticing(Node proxy, Outline.Server server, Strike strike) {
        if (deployment.topology().element(server.callee()).orElseThrow() instanceof Group group && group.healthCheck() == HealthCheck.NONE) {
            return Optional.empty();
        }
        var detection = deployment.detection();
        var callee = server.component();
        return callers(callee).filter(link -> link.from().equals(proxy.component())).findFirst().map(link -> {
            double latest = detection.byCaller(link, callee, strike.loss()).seconds();
            return new Noticing(new Span(latest - detection.chance(link, callee).seconds(), latest), timers(server));
        });
    }

    /**
     * The shortest time, in seconds, that any proxy waits for a connection or for a check. Who is late by as much as that makes
     * proxies do what nobody predicted.
     */
    public double shortestWait() {
        var ofChecks = setup.servers().map(Outline.Server::callee).distinct()
                .flatMap(callee -> waits(callee, Props.CHECK_INTERVAL, Props.CHECK_FAST_INTERVAL));
        var ofProxies = setup.proxies().stream().map(Node::component).distinct()
                .flatMap(proxy -> waits(proxy, Props.TIMEOUT_CONNECT, Props.TIMEOUT_CHECK));
        return Stream.concat(ofChecks, ofProxies).min(Double::compare).orElse(Double.POSITIVE_INFINITY);
    }

    private Stream<Double> waits(Id id, PropertySpec... properties) {
        var element = deployment.topology().element(id).orElseThrow();
        return Stream.of(properties).map(property -> deployment.settings().required(element, property).base());
    }

    /** Each check that fails comes after a wait, and may have to wait itself. */
    private int timers(Outline.Server server) {
        var callee = deployment.topology().element(server.callee()).orElseThrow();
        return 2 * deployment.settings().required(callee, Props.CHECK_FALL).count();
    }

    /** What part of a proxy's requests come by one of its doors. */
    public double part(Outline.Door door, List<Outline.Door> doors) {
        double all = doors.stream().mapToDouble(each -> usual.along(each.link())).sum();
        return all == 0 ? 1.0 / doors.size() : usual.along(door.link()) / all;
    }

    /** Instances that live and yet can't do any drilled flow's work, since what they call is lost. */
    public synchronized Set<Node> idle(Strike strike) {
        var states = IntStream.range(0, demand.length).filter(flow -> demand[flow] > 0)
                .mapToObj(flow -> structures.get(flows.get(flow)).evaluate(strike.events())).toList();
        var lost = strike.lost(deployment);
        return setup.stoodIn().stream().filter(node -> !lost.contains(node))
                .filter(node -> states.stream().noneMatch(state -> serves(state, node))).collect(Collectors.toSet());
    }

    private static boolean serves(FlowState state, Node node) {
        return state.serves(node.component());
    }
}
