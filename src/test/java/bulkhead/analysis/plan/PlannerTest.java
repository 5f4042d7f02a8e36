package bulkhead.analysis.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Catalog CATALOG = Catalog.standard();
    private static final int TOPOLOGIES = 400;
    private static final long SEED = 41_000_000;
    /** So many cheaper additions are all tried; a topology with more is left out and counted. */
    private static final int MOST_TRIED = 3_000;

    @Test
    void twoSitesNeedAsMuchEachAsBothTogether() {
        var topology = sized("clients -> web=[a@east, b@west]", 160, Map.of("a", 100, "b", 100), Map.of("a", 30, "b", 20));
        var plan = Planner.of(Deployment.of(topology, CATALOG));
        assertEquals(Map.of(Id.of("a"), 1, Id.of("b"), 1), plan.more(), "160 ÷ 90 a second are two instances on either side");
        assertEquals(OptionalDouble.of(50), plan.effort().euroAMonth());
        assertEquals(OptionalDouble.of(50), plan.least());
        assertTrue(plan.isCheapest());
        assertEquals(4, plan.applied(topology).components().values().stream().filter(each -> each.kind().startsWith("web")
                || Set.of("a", "b").contains(each.id().value())).mapToInt(each -> each.instances().count()).sum());
    }

    @Test
    void whatIsSpreadGrowsUntilEnoughIsLeftOfWholeRounds() {
        var topology = sized("clients -> web@x+y+z*3", 250, Map.of("web", 100), Map.of("web", 10));
        var plan = Planner.of(Deployment.of(topology, CATALOG));
        assertEquals(Map.of(Id.of("web"), 2), plan.more(), "all well 250 ÷ 70 are 4; 5 over three zones leave 3 = 250 ÷ 90 after any");
        assertTrue(plan.isCheapest());
    }

    @Test
    void cheaperMembersGrowWhereEitherWould() {
        var topology = sized("clients -> web=[a, b]", 300, Map.of("a", 100, "b", 100), Map.of("a", 90, "b", 10));
        assertEquals(OptionalDouble.of(30), Planner.of(Deployment.of(topology, CATALOG)).effort().euroAMonth());
    }

    @Test
    void withoutPricesInstancesCount() {
        var topology = sized("clients -> web=[a, b]", 300, Map.of("a", 100, "b", 100), Map.of("a", 90));
        var plan = Planner.of(Deployment.of(topology, CATALOG));
        assertEquals(new Plan.Effort(3, OptionalDouble.empty()), plan.effort());
        assertTrue(plan.isCheapest());
    }

    @Test
    void whoDoesAllTheWorkInEachInstanceIsGivenUp() {
        var topology = sized("clients -> data=[db, db2]:multi-primary", 300, Map.of("db", 100, "db2", 100), Map.of("db", 1, "db2", 1));
        var plan = Planner.of(Deployment.of(topology, CATALOG));
        assertEquals(Set.of(Id.of("db"), Id.of("db2")), plan.unmended());
        assertEquals(OptionalDouble.empty(), plan.least());
        assertFalse(plan.isCheapest());
    }

    @Test
    void whoMayTakeNothingOrNeedsCrowdsIsGivenUpAtOnce() {
        var topology = sized("clients -> none -> slow", 1e300, Map.of("none", 0, "slow", 1), Map.of("none", 1, "slow", 1));
        var plan = Planner.of(Deployment.of(topology, CATALOG));
        assertEquals(Map.of(), plan.more());
        assertEquals(Set.of(Id.of("none"), Id.of("slow")), plan.unmended());
        assertEquals(OptionalDouble.empty(), plan.least());
    }

    @Test
    void noBoundIsToldWhereCheapInstancesOfOneWouldRelieveAnother() {
        var topology = sized("clients -> web=[a, b]; a -> c", 300, Map.of("a", 1000, "b", 1000, "c", 100), Map.of("a", 500, "b", 1, "c", 100));
        var plan = Planner.of(Deployment.of(topology, CATALOG));
        assertEquals(Map.of(Id.of("c"), 2), plan.more(), "150 ÷ 70; yet one more b takes 50 of them away, for 1");
        assertEquals(OptionalDouble.empty(), plan.least());
        assertFalse(plan.isCheapest());
    }

    @Test
    void noBoundIsToldWhereOneMoreCacheWouldSurvive() {
        var topology = sized("clients -> app*9; app -> cache@east+west; app -> d", 100, Map.of("cache", 1000, "d", 100), Map.of("cache", 1, "d", 100));
        var miss = topology.links().get(Id.of("app->d"));
        topology = topology.with(topology.links().get(Id.of("app->cache")).withHitRatio(Optional.of(Quantity.assumed(0.9, Unit.ONE))))
                .with(miss.withKind(LinkKind.FALLBACK).withBacks(Optional.of(Id.of("app->cache"))));
        var plan = Planner.of(Deployment.of(topology, CATALOG));
        assertEquals(Map.of(Id.of("d"), 1), plan.more(), "without the east it is asked for all 100, unless a cache is left in the west");
        assertFalse(plan.isCheapest());
    }

    @Test
    void placesThatTakeAFlowDownAreNamed() {
        var topology = sized("clients -> web@east*2", 10, Map.of("web", 100), Map.of("web", 1));
        assertEquals(Map.of(Id.of("east"), List.of(Id.of("work"))), Planner.of(Deployment.of(topology, CATALOG)).lost());
    }

    @Test
    void doesWhatItSaysAndIsNeverBelowItsBoundNorAboveTheBestOfAllWhenItClaimsToBe() {
        int cheapest = 0;
        int needed = 0;
        int leftOut = 0;
        for (long seed = SEED; seed < SEED + TOPOLOGIES; seed++) {
            var topology = random(new Random(seed));
            var plan = Planner.of(Deployment.of(topology, CATALOG));
            var message = "seed " + seed + ": " + plan;
            if (plan.unmended().isEmpty()) {
                assertTrue(carries(plan.applied(topology)), message);
                var cheaper = cheaper(topology, plan.effort());
                if (cheaper.size() > MOST_TRIED) {
                    leftOut++;
                    continue;
                }
                var best = best(topology, plan.effort(), cheaper);
                plan.least().ifPresent(least -> assertTrue(least <= best + 1e-6, message + " best " + best));
                assertTrue(plan.effort().value() >= best - 1e-6, message + " best " + best);
                if (plan.isCheapest()) {
                    assertEquals(best, plan.effort().value(), 1e-6, message);
                    cheapest++;
                }
                needed += plan.more().isEmpty() ? 0 : 1;
            }
        }
        assertTrue(needed > TOPOLOGIES / 3, needed + " need more instances");
        assertTrue(cheapest > TOPOLOGIES / 3, cheapest + " are known to be cheapest");
        assertEquals(0, leftOut, "so many have too many additions to try them all");
    }

    /** Every addition that takes less than the plan; one more than {@value #MOST_TRIED} stands for too many. */
    private static List<Map<Id, Integer>> cheaper(Topology topology, Plan.Effort plan) {
        var growing = topology.components().values().stream().filter(each -> each.properties().containsKey("max-rate")).toList();
        var all = List.<Map<Id, Integer>>of(Map.of());
        for (var component : growing) {
            var longer = new ArrayList<Map<Id, Integer>>();
            for (var before : all) {
                var with = new HashMap<>(before);
                for (int more = 0; effort(with, topology) < plan.value() - 1e-6 && longer.size() <= MOST_TRIED; more++) {
                    longer.add(Map.copyOf(with));
                    with.put(component.id(), more + 1);
                }
            }
            all = longer;
        }
        return all;
    }

    private static double best(Topology topology, Plan.Effort plan, List<Map<Id, Integer>> cheaper) {
        return cheaper.stream().filter(more -> carries(Instances.more(topology, more))).mapToDouble(more -> effort(more, topology)).min()
                .orElse(plan.value());
    }

    private static double effort(Map<Id, Integer> more, Topology topology) {
        return more.entrySet().stream().mapToDouble(each -> each.getValue()
                * ((Quantity) topology.components().get(each.getKey()).properties().get("cost")).base()).sum();
    }

    private static boolean carries(Topology topology) {
        var deployment = Deployment.of(topology, CATALOG);
        var capacity = CapacityAnalysis.of(deployment, event -> event.sort() == Event.Sort.PLACE);
        return capacity.peak().values().stream().noneMatch(ComponentLoad::overTarget) && capacity.losses().stream().flatMap(loss -> loss.loads().values().stream())
                .noneMatch(ComponentLoad::overTarget);
    }

    private static Topology random(Random random) {
        var front = List.of("clients -> [a@east, b@west*2] -> [c@east, d@west]", "clients -> a@east+west*2 -> [c@east*2, d@west, e@south]",
                "clients -> [a@east/x, b@east/y, c@west]", "clients -> [a@east, b@west!] -> c@east+west+south*3",
                "clients -> [a@east, b@west, c@south]:2", "clients -> [a@east*2, b@west]:multi-primary -> c",
                "clients -> [a@east, b@west]; a -> c@south", "clients -> a@south*3; a -> c@east+west; a -> d@south",
                "clients -> [a@east, b@west*2]; b -> c@south").get(random.nextInt(9));
        var rates = new HashMap<String, Integer>();
        var costs = new HashMap<String, Integer>();
        for (var name : List.of("a", "b", "c", "d", "e")) {
            rates.put(name, random.nextInt(60, 160));
            costs.put(name, random.nextInt(1, 5) * 10);
        }
        var topology = sized(front, random.nextInt(20, 220), rates, costs);
        var balancing = Balancing.values()[random.nextInt(Balancing.values().length)];
        return with(topology, element -> element instanceof Group group ? group.withBalancing(balancing) : element);
    }

    private static Topology sized(String text, double peak, Map<String, Integer> rates, Map<String, Integer> costs) {
        return with(Topologies.of(text), element -> switch (element) {
            case Flow flow -> flow.withDemand(new Demand(Optional.of(Quantity.assumed(peak / 2, Unit.PER_SECOND)),
                    Optional.of(Quantity.assumed(peak, Unit.PER_SECOND)), Optional.empty()));
            case Component component when rates.containsKey(component.id().value()) -> {
                var rated = component.withProperty("max-rate", Quantity.assumed(rates.get(component.id().value()), Unit.PER_SECOND));
                var cost = costs.get(component.id().value());
                yield cost == null ? rated : rated.withProperty("cost", Quantity.assumed(cost, Unit.EURO_PER_MONTH));
            }
            default -> element;
        });
    }

    private static Topology with(Topology topology, UnaryOperator<Element> change) {
        return Topology.of(topology.elements().map(change).toList());
    }
}
