package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Balancing;
import bulkhead.model.Id;
import org.junit.jupiter.api.Test;

/** Who holds an address that floats takes all that comes by it. */
class FloatingAddressTest {
    private static final Loaded FRONT = shared("clients -> front=[lb*2, lb2, lb3!] -> app*4");

    @Test
    void theFirstActiveInstanceTakesAll() {
        var load = FRONT.capacity().peak().get(Id.of("lb"));
        assertEquals(900, load.busiest());
        assertEquals(900, load.offered());
        assertEquals(0, FRONT.capacity().peak().get(Id.of("lb2")).offered());
        assertEquals(0, FRONT.capacity().peak().get(Id.of("lb3")).offered());
    }

    @Test
    void theNextOneTakesItOver() {
        assertEquals(900, busiest("lb", Event.instance(Id.of("lb"), 1)));
        assertEquals(0, busiest("lb2", Event.instance(Id.of("lb"), 1)));
        assertEquals(900, busiest("lb2", Event.component(Id.of("lb"))));
        assertEquals(900, busiest("lb", Event.instance(Id.of("lb2"), 1)));
    }

    @Test
    void whoHoldsItKeepsItThoughHeReachesNobodyAndLosesItWhenDead() {
        var drawn = shared("clients -> front=[lb, lb2] -> app*4").topology();
        var capacity = new Loaded(drawn.with(drawn.links().get(Id.of("clients->front")).withOptional(true))).capacity();
        for (int time = 0; time < 2; time++) {
            assertEquals(900, loss(capacity, Event.instance(Id.of("lb"), 1)).loads().get(Id.of("lb2")).busiest());
            assertFalse(loss(capacity, Event.link(Id.of("lb->app"))).loads().containsKey(Id.of("lb2")));
        }
    }

    @Test
    void noNumberOfInstancesRelievesTheHolder() {
        assertTrue(FRONT.capacity().peak().get(Id.of("lb")).overTarget());
        assertTrue(FRONT.capacity().gaps().stream().noneMatch(gap -> gap.component().equals(Id.of("lb"))));
    }

    @Test
    void aBalancerInFrontPicksItself() {
        var load = shared("clients -> first:haproxy -> front=[lb*2, lb2] -> app*4").capacity().peak();
        assertEquals(300, load.get(Id.of("lb")).busiest(), 1e-9);
        assertEquals(300, load.get(Id.of("lb2")).busiest(), 1e-9);
    }

    private static double busiest(String component, Event lost) {
        var capacity = FRONT.capacity();
        return loss(capacity, lost).loads().getOrDefault(Id.of(component), capacity.peak().get(Id.of(component))).busiest();
    }

    private static Loss loss(Capacity capacity, Event lost) {
        return capacity.losses().stream().filter(each -> each.event().equals(lost)).findFirst().orElseThrow();
    }

    private static Loaded shared(String text) {
        var loaded = Loaded.of(text).demand(900);
        return new Loaded(loaded.topology().with(loaded.topology().groups().get(Id.of("front"))
                .withBalancing(Balancing.ACTIVE_STANDBY)));
    }
}
