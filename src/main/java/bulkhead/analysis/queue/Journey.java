package bulkhead.analysis.queue;

import bulkhead.analysis.capacity.CallPlan;
import bulkhead.analysis.capacity.CallPlan.Call;
import bulkhead.analysis.capacity.CallPlan.Way;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Source.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A flow's request from its entry through all it waits for. A component with a service time answers after its wait and that time,
 * what it calls included; any other takes no time but that of its calls, one after the other. Whatever is written to a component
 * that replicates in step also waits for the slowest of those links.
 */
final class Journey {
    private final Deployment deployment;
    private final Stations stations;
    private final CallPlan plan;
    private final Map<Id, ComponentLoad> loads;
    private final Times times = new Times();
    private final Map<Integer, Integer> callsOf = new HashMap<>();
    private final Map<Stop, Integer> stops = new HashMap<>();
    private final Map<Object, Integer> dealt = new HashMap<>();
    private final Map<Id, Double> parts = new LinkedHashMap<>();
    private final Set<Id> instant = new LinkedHashSet<>();
    private final Set<Id> saturated = new LinkedHashSet<>();
    private final Map<Id, List<Link>> inStep;
    private Origin origin = Origin.MEASURED;

    /** One component under one load, as one caller. */
    private record Stop(Id component, double offeredToOne, int caller) {
        Stop(Way way) {
            this(way.component(), way.offeredToOne(), way.caller());
        }
    }

    private record Dealt(Id link, boolean writes, List<Way> ways) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Dealt(Id otherLink, boolean otherWrites, List<Way> otherWays) && link.equals(otherLink)
                    && writes == otherWrites && ways == otherWays;
        }

        @Override
        public int hashCode() {
            return link.hashCode() * 31 + System.identityHashCode(ways);
        }
    }

    /** {@code loads} are those of all components, in any case. */
    Journey(Deployment deployment, CallPlan plan, Map<Id, ComponentLoad> loads) {
        this.deployment = deployment;
        this.stations = new Stations(deployment);
        this.plan = plan;
        this.loads = loads;
        inStep = deployment.topology().links().values().stream().filter(link -> link.kind() == LinkKind.REPLICATES)
                .filter(link -> !deployment.settings().required(link, Props.REPLICATION).text().equals("asynchronous"))
                .collect(Collectors.groupingBy(Link::from));
    }

    Latency latency() {
        if (plan.entrance().isEmpty()) {
            return new Latency.Unknown(Latency.Reason.UNSERVED, List.of());
        }
        var order = new CallOrder(plan, way -> passesOn(way.component()));
        if (!order.circle().isEmpty()) {
            return new Latency.Unknown(Latency.Reason.CIRCLE, named(order.circle()));
        }
        order.callers().forEach(caller -> callsOf.put(caller, calls(caller)));
        var whole = oneOf(plan.entrance(), plan.entrance().stream().map(this::stop).toList());
        if (!saturated.isEmpty()) {
            return new Latency.Unknown(Latency.Reason.SATURATED, List.copyOf(saturated));
        }
        if (!Double.isFinite(times.mean(whole)) || !Double.isFinite(times.variance(whole))) {
            return new Latency.Unknown(Latency.Reason.BEYOND, List.of());
        }
        share(order.callers().reversed());
        var grid = Grid.of(times, whole);
        return new Latency.Known(times.mean(whole), grid.quantile(0.5), grid.quantile(0.95), grid.quantile(0.99), grid.step(),
                parts, List.copyOf(instant), origin);
    }

    private List<Id> named(List<Integer> callers) {
        return callers.stream().map(caller -> plan.callers().get(caller).component()).distinct().toList();
    }

    private boolean passesOn(Id component) {
        return stations.serviceTime(component(component)).isEmpty();
    }

    /** All that a caller waits for. */
    private int calls(int caller) {
        return times.inTurn(added(times.fixed(0), plan.callers().get(caller).chains().stream().map(this::chain).toList()));
    }

    private static List<Integer> added(int first, List<Integer> rest) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private int chain(List<Call> chain) {
        var made = times.fixed(0);
        for (var call : waitedFor(chain).reversed()) {
            made = times.inTurn(List.of(times.repeated(call.ratio(), dealt(call)),
                    times.oneOf(List.of(call.missed()), List.of(made))));
        }
        return made;
    }

    private static List<Call> waitedFor(List<Call> chain) {
        return chain.stream().filter(call -> !call.asynchronous()).toList();
    }

    private int dealt(Call call) {
        var key = new Dealt(call.link(), call.writes(), call.ways());
        var known = dealt.get(key);
        if (known == null) {
            known = oneOf(call.ways(), call.ways().stream().map(way -> times.inTurn(List.of(
                    times.fixed(latency(link(call, way)) + copying(call, way)), stop(way)))).toList());
            dealt.put(key, known);
        }
        return known;
    }

    private int oneOf(List<Way> ways, List<Integer> these) {
        var all = ways.stream().mapToDouble(Way::share).sum();
        return times.oneOf(ways.stream().map(way -> way.share() / all).toList(), these);
    }

    private int stop(Way way) {
        var stop = new Stop(way);
        var known = stops.get(stop);
        if (known == null) {
            known = stop(stop);
            stops.put(stop, known);
        }
        return known;
    }

    private int stop(Stop stop) {
        var at = component(stop.component());
        var queue = stations.queue(at, stop.offeredToOne());
        if (queue.filter(each -> !each.steady()).isPresent()) {
            saturated.add(stop.component());
            return times.fixed(0);
        }
        var time = stations.serviceTime(at);
        if (time.isEmpty()) {
            instant(at);
            return callsOf.get(stop.caller());
        }
        rely(time.get());
        Optional.ofNullable(loads.get(at.id())).map(ComponentLoad::origin).ifPresent(this::rely);
        var service = times.exponential(time.get().base());
        return queue.map(each -> times.inTurn(List.of(wait(each), service))).orElse(service);
    }

    private void instant(Component at) {
        switch (deployment.role(at.id())) {
            case SOURCE -> {
            }
            default -> instant.add(at.id());
        }
    }

    private int wait(Queue queue) {
        var waiting = queue.waiting().orElse(0);
        return waiting == 0 ? times.fixed(0)
                : times.oneOf(List.of(waiting), List.of(times.exponential(queue.meanWaitOfThoseWhoWait())));
    }

    /** What each component and link has in the mean: how often a request comes there, from the entrance on. */
    private void share(List<Integer> order) {
        var visits = new double[plan.callers().size()];
        plan.entrance().forEach(way -> visit(way, way.share(), visits));
        for (int caller : order) {
            for (var chain : plan.callers().get(caller).chains()) {
                var left = visits[caller];
                for (var call : waitedFor(chain)) {
                    follow(call, left * call.ratio(), visits);
                    left *= call.missed();
                }
            }
        }
        parts.values().removeIf(seconds -> seconds == 0);
    }

    private void follow(Call call, double often, double[] visits) {
        var all = call.ways().stream().mapToDouble(Way::share).sum();
        for (var way : call.ways()) {
            var link = link(call, way);
            parts.merge(link.id(), often * way.share() / all * latency(link), Double::sum);
            synchronous(call, way).ifPresent(copying -> parts.merge(copying.id(), often * way.share() / all * latency(copying),
                    Double::sum));
            visit(way, often * way.share() / all, visits);
        }
    }

    private void visit(Way way, double often, double[] visits) {
        var at = component(way.component());
        if (stations.serviceTime(at).isPresent()) {
            parts.merge(way.component(), often * times.mean(stop(way)), Double::sum);
        } else {
            visits[way.caller()] += often;
        }
    }

    private Link link(Call call, Way way) {
        return deployment.topology().links().get(way.link().orElse(call.link()));
    }

    private double latency(Link link) {
        var latency = deployment.settings().required(link, Props.LATENCY);
        rely(latency);
        return latency.base();
    }

    private double copying(Call call, Way way) {
        return synchronous(call, way).map(this::latency).orElse(0.0);
    }

    /** The slowest link that what is written waits for before it is confirmed. */
    private Optional<Link> synchronous(Call call, Way way) {
        return !call.writes() ? Optional.empty() : inStep.getOrDefault(way.component(), List.of()).stream()
                .max(Comparator.comparingDouble(this::latency));
    }

    private void rely(Setting setting) {
        rely(setting.quantity().source().origin());
    }

    private void rely(Origin other) {
        origin = origin.compareTo(other) < 0 ? other : origin;
    }

    private Component component(Id id) {
        return deployment.topology().components().get(id);
    }
}
