package bulkhead.analysis.capacity;

import bulkhead.deployment.Deployment;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whom one flow's work asks for what while all is well, dealt as load is: where it enters, and of each caller its calls in turn,
 * each followed by those that back it. Calls that get to nobody are left
 * out; nothing enters where the flow is down though all is well.
 */
public record CallPlan(Id flow, List<Way> entrance, List<Caller> callers) {
    public CallPlan {
        entrance = List.copyOf(entrance);
        callers = List.copyOf(callers);
    }

    /** Instances of one component that deal their calls alike. */
    public record Caller(Id component, List<List<Call>> chains) {
        public Caller {
            chains = chains.stream().map(List::copyOf).toList();
        }
    }

    /**
     * {@code ratio} calls for each the caller takes, over a link (of several, which make one call, each way has its own);
     * {@code missed} is the share of what the caller takes that goes on to the next of the chain. Nobody waits for an answer where
     * {@code asynchronous}. {@code ways} add up to 1 but for what goes to the dead; calls dealt alike have the same list.
     */
    public record Call(Id link, double ratio, double missed, boolean asynchronous, boolean writes, List<Way> ways) {
    }

    /**
     * A share (0–1) of calls that instances of a component take, which as a caller are {@code caller}, and of whom each is
     * offered {@code offeredToOne} a second of everything.
     */
    public record Way(Optional<Id> link, Id component, int caller, double offeredToOne, double share) {
    }

    /** Of every flow of a deployment, in file order, under one case of demand. */
    public static Map<Id, CallPlan> of(Deployment deployment, LoadCase loadCase) {
        var network = Network.of(deployment);
        var bands = Bands.single(network);
        var demand = network.flows.stream().mapToDouble(flow -> demand(deployment, flow, loadCase)).toArray();
        var load = new Load(network, bands, bands.structures(), demand);
        var plans = new LinkedHashMap<Id, CallPlan>();
        for (int flow = 0; flow < demand.length; flow++) {
            plans.put(network.flows.get(flow).id(), new Writing(network, load, load.flow(flow).routes(), flow).plan());
        }
        return plans;
    }

    private static double demand(Deployment deployment, Flow flow, LoadCase loadCase) {
        return FlowDemand.of(deployment, flow).in(loadCase).map(Quantity::base).orElse(0.0);
    }

    /** One flow's plan, read off its routes and how they are dealt. */
    private record Writing(Network network, Load load, Routes routes, int flow, Map<Integer, List<Way>> known) {
        Writing(Network network, Load load, Routes routes, int flow) {
            this(network, load, routes, flow, new HashMap<>());
        }

        CallPlan plan() {
            var callers = IntStream.range(0, routes.callerComponent.length).mapToObj(this::caller).toList();
            return new CallPlan(network.flows.get(flow).id(), entrance(), callers);
        }

        private List<Way> entrance() {
            var ways = new ArrayList<Way>();
            if (!load.flow(flow).up()) {
                return ways;
            }
            var instances = load.survivors().liveInstances(load.flow(flow).entry());
            for (int cell : load.survivors().cells(load.flow(flow).entry())) {
                if (load.survivors().live(cell) > 0) {
                    ways.add(way(cell, Optional.empty(), (double) load.survivors().live(cell) / instances));
                }
            }
            return ways;
        }

        private Caller caller(int caller) {
            var chains = new ArrayList<List<Call>>();
            for (int chain = routes.firstChain[caller]; chain < routes.firstChain[caller + 1]; chain++) {
                var calls = IntStream.range(routes.firstOutlet[chain], routes.firstOutlet[chain + 1])
                        .filter(load.flow(flow)::served).mapToObj(this::call).toList();
                if (!calls.isEmpty()) {
                    chains.add(calls);
                }
            }
            return new Caller(network.components.get(routes.callerComponent[caller]).id(), chains);
        }

        private Call call(int outlet) {
            var pool = routes.pools.get(routes.outletPool[outlet]);
            var number = pool.links().length > 0 ? pool.links()[0] : routes.outletLink[outlet];
            var link = network.links.get(number);
            return new Call(link.id(), routes.ratio[outlet], routes.missed[outlet], routes.asynchronous[outlet],
                    pool.writes(), known.computeIfAbsent(pool.number(), _ -> ways(pool)));
        }

        private List<Way> ways(Pool pool) {
            var ways = new ArrayList<Way>();
            for (int slot = pool.first(); slot < pool.end(); slot++) {
                var part = load.flow(flow).deals().part(slot);
                if (part > 0) {
                    ways.add(way(routes.slotCell[slot], link(pool, slot), part));
                }
            }
            return List.copyOf(ways);
        }

        private Optional<Id> link(Pool pool, int slot) {
            return IntStream.range(0, pool.links().length)
                    .filter(i -> pool.targets()[i] == load.survivors().component(routes.slotCell[slot]))
                    .mapToObj(i -> network.links.get(pool.links()[i]).id()).findFirst();
        }

        private Way way(int cell, Optional<Id> link, double share) {
            return new Way(link, network.components.get(load.survivors().component(cell)).id(),
                    routes.caller(load.survivors(), cell), load.ofOne(cell), share);
        }
    }
}
