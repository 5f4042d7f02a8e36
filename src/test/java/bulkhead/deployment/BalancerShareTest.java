package bulkhead.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.model.Balancing;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Topologies;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BalancerShareTest {
    private static final Id APP = Id.of("app");

    @Test
    void proxiesSendToWhoStandsByOnceFewerThanEnoughAreLeft() {
        var topology = Topologies.of("clients -> lb*2 -> web=[app*2, app2, app3!]");
        var three = topology.groups().get(Id.of("web")).withRedundancy(new Redundancy.KOfN(Quantity.assumed(3, Unit.ONE)));
        var deployment = Deployment.of(topology.with(three), Catalog.standard());
        assertEquals(0, deployment.balancers().senders(Id.of("app3"), _ -> true).size());
        assertEquals(2, deployment.balancers().senders(Id.of("app3"), node -> !node.component().equals(Id.of("app2"))).size());
        var near = Deployment.of(topology.with(three.withBalancing(Balancing.LOCAL_FIRST)), Catalog.standard());
        assertEquals(0, near.balancers().senders(Id.of("app3"), node -> !node.component().equals(Id.of("app2"))).size());
    }

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
