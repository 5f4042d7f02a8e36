package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Topology;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Availability, importance and the number of minimal cut sets, held against trying every set of events. */
class AllSubsetsTest {
    private static final int TOPOLOGIES = 10_000;
    private static final long SEED = 64_000_000;
    private static final int MOST_EVENTS = 10;

    @Test
    void agreesOnRandomTopologies() {
        int counted = 0;
        int between = 0;
        long sets = 0;
        for (long seed = SEED; seed < SEED + TOPOLOGIES; seed++) {
            var drawn = seed % 2 == 0 ? RandomTopologies.of(seed) : Twins.in(RandomTopologies.of(seed));
            var thinned = AvailabilityTest.thinned(drawn, new Random(seed));
            var flow = failing(thinned);
            var tried = new Subsets(thinned, true);
            var availability = (Availability.Exact) flow.availability(0);
            assertEquals(tried.down(), availability.down(), 1e-12, "seed " + seed);
            for (var importance : flow.importances()) {
                double birnbaum = tried.birnbaum(importance.first());
                assertEquals(birnbaum, importance.birnbaum(), 1e-12, () -> "Birnbaum of " + importance.first());
                if (importance.of() == 1) {
                    assertEquals(birnbaum * importance.unavailability() * 365 * 86_400, importance.gainedSeconds(), 1e-4, "seed " + seed);
                }
            }
            between += tried.down() > 1e-9 && tried.down() < 1 - 1e-9 ? 1 : 0;
            var all = new Subsets(drawn, false);
            if (all.events.size() <= MOST_EVENTS) {
                assertEquals(all.minimalByOrder(), byOrder(failing(drawn).cutSetsByOrder()), "seed " + seed);
                for (int order = 1; order <= 3; order++) {
                    assertEquals(all.minimalByOrder().getOrDefault(order, BigInteger.ZERO), failing(drawn).cutSets(order).stream()
                            .map(CutSets.Line::count).reduce(BigInteger.ZERO, BigInteger::add), "seed " + seed);
                }
                sets += all.minimalByOrder().values().stream().mapToLong(BigInteger::longValue).sum();
                counted++;
            }
        }
        System.out.printf("all subsets: %d topologies from seed %d agree in availability and importance (%d of them neither 0 nor 1), "
                + "%d in the number of minimal cut sets by order, %d sets in all%n", TOPOLOGIES, SEED, between, counted, sets);
        assertTrue(between > TOPOLOGIES / 5 && counted > TOPOLOGIES / 10 && sets > counted);
    }

    private static FailingFlow failing(Topology topology) {
        return FailingFlows.alone(Deployment.of(topology, Catalog.standard()), topology.flows().get(RandomTopologies.WORK), FailingFlows.MOST_NODES);
    }

    private static Map<Integer, BigInteger> byOrder(BigInteger[] counts) {
        var byOrder = new HashMap<Integer, BigInteger>();
        for (int order = 1; order < counts.length; order++) {
            if (counts[order].signum() > 0) {
                byOrder.put(order, counts[order]);
            }
        }
        return byOrder;
    }

    /** Whether the flow is up after each set of events, by the structure of everything that can be taken away by hand. */
    private static final class Subsets {
        private final List<Event> events;
        private final List<Chance> chances = new ArrayList<>();
        private final FailureStructure structure;
        private boolean[] up;

        Subsets(Topology topology, boolean onlyStated) {
            var deployment = Deployment.of(topology, Catalog.standard());
            this.structure = FailureStructure.compile(deployment, topology.flows().get(RandomTopologies.WORK));
            var chancesOf = new Chances(topology);
            this.events = Events.of(deployment).stream().filter(structure::concerns).filter(event -> chance(event, topology, chancesOf) != null
                    || !onlyStated && event.sort() != Event.Sort.LINK).toList();
            events.forEach(event -> chances.add(chance(event, topology, chancesOf)));
        }

        /** Of a component of one instance, that the instance or the component is down. */
        private static Chance chance(Event event, Topology topology, Chances chances) {
            var itself = chances.of(event);
            if (event.sort() != Event.Sort.INSTANCE || topology.components().get(event.element()).instances().count() > 1) {
                return itself.orElse(null);
            }
            var whole = chances.of(Event.component(event.element()));
            return itself.isPresent() && whole.isPresent() ? itself.get().and(whole.get()) : itself.or(() -> whole).orElse(null);
        }

        private boolean[] up() {
            if (up == null) {
                up = new boolean[1 << events.size()];
                for (int subset = 0; subset < up.length; subset++) {
                    up[subset] = structure.up(dead(subset));
                }
            }
            return up;
        }

        private Set<Event> dead(int subset) {
            var dead = new HashSet<Event>();
            for (int i = 0; i < events.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    dead.add(events.get(i));
                }
            }
            return dead;
        }

        double down() {
            return down(-1, 0);
        }

        double birnbaum(Event event) {
            int number = events.indexOf(event);
            return down(number, 1) - down(number, 0);
        }

        /** With one event known to have happened (1) or not (0). */
        private double down(int known, int happened) {
            double down = 0;
            for (int subset = 0; subset < up().length; subset++) {
                double probability = up()[subset] || known >= 0 && (subset >> known & 1) != happened ? 0 : 1;
                for (int i = 0; probability > 0 && i < events.size(); i++) {
                    probability *= i == known ? 1 : (subset >> i & 1) == 1 ? chances.get(i).down() : chances.get(i).up();
                }
                down += probability;
            }
            return down;
        }

        Map<Integer, BigInteger> minimalByOrder() {
            var byOrder = new HashMap<Integer, BigInteger>();
            for (int subset = 1; up()[0] && subset < up().length; subset++) {
                boolean minimal = !up()[subset];
                for (int i = 0; minimal && i < events.size(); i++) {
                    minimal = (subset >> i & 1) == 0 || up()[subset & ~(1 << i)];
                }
                if (minimal) {
                    byOrder.merge(Integer.bitCount(subset), BigInteger.ONE, BigInteger::add);
                }
            }
            return byOrder;
        }
    }
}
