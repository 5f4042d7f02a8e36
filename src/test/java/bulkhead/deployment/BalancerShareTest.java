package bulkhead.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BalancerShareTest {
    private static final Id APP = Id.of("app");

    @Test
    void workersAreDealtOverAllBalancerInstancesRoundedDown() {
        assertEquals(OptionalInt.of(16), share("[lb*2, lb2] -> web=[app]", 50));
    }

    @Test
    void moreBalancersThanWorkersStillLeavesOneConnectionEach() {
        assertEquals(OptionalInt.of(1), share("lb*9 -> app", 4));
    }

    @Test
    void withoutABalancerOrWorkersThereIsNoShare() {
        assertEquals(OptionalInt.empty(), share("clients -> app", 50));
        assertEquals(OptionalInt.empty(), share("lb -> app", 0));
    }

    @Test
    void aValueOutOfRangeCountsAsNotStated() {
        assertEquals(OptionalInt.of(50), share("lb -> app", 1e12));
    }

    @Test
    void aLinkSpeaksWhatItStatesOrElseWhatItsCalleeSpeaks() {
        var deployment = Deployment.of(Topologies.of("lb -> web=[fpm:php-fpm]; lb -> x:nothing-known"), Catalog.standard());
        var links = deployment.topology().links();
        assertEquals("fastcgi", deployment.protocol(links.get(Id.of("lb->web"))).orElseThrow());
        assertEquals("http", deployment.protocol(links.get(Id.of("lb->web")).withProperty("protocol", new Value.Text("http")))
                .orElseThrow());
        assertEquals(true, deployment.protocol(links.get(Id.of("lb->x"))).isEmpty());
    }

    private static OptionalInt share(String text, double workers) {
        var topology = Topologies.of(text);
        var stated = topology.with(topology.components().get(APP)
                .withProperty(Props.WORKERS.id(), Quantity.assumed(workers, Unit.ONE)));
        return Deployment.of(stated, Catalog.standard()).balancers().share(APP);
    }
}
