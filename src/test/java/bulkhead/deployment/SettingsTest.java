package bulkhead.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which values are in force. What can't be is as if nobody had stated it. */
class SettingsTest {
    @Test
    void whatAnElementDoesNotHaveHasNoEffect() {
        var topology = Topologies.of("clients -> lb -> web=[app, app2] -> db");
        assertEquals(Optional.empty(), inForce(stating(topology, "db", Props.WORKERS, 3), "db", Props.WORKERS));
        assertEquals(inForce(topology, "app", Props.WORKERS), inForce(stating(topology, "web", Props.WORKERS, 3), "app", Props.WORKERS));
        assertEquals(Optional.of(3.0), inForce(stating(topology, "app", Props.WORKERS, 3), "app", Props.WORKERS));
    }

    @Test
    void membersFollowWhatTheirGroupHas() {
        var topology = stating(Topologies.of("clients -> lb -> web=[app, app2]"), "web", Props.CHECK_FALL, 7);
        assertEquals(Optional.of(7.0), inForce(topology, "app", Props.CHECK_FALL));
    }

    @Test
    void aKindThatIsNotKnownMayHaveAnything() {
        var topology = stating(Topologies.of("clients -> x:flux-capacitor"), "x", Props.WORKERS, 3);
        assertEquals(Optional.of(3.0), inForce(topology, "x", Props.WORKERS));
    }

    private static Topology stating(Topology topology, String element, PropertySpec property, double value) {
        return topology.with(topology.element(Id.of(element)).orElseThrow().withProperty(property.id(), Quantity.measured(value, Unit.ONE)));
    }

    private static Optional<Double> inForce(Topology topology, String element, PropertySpec property) {
        Element found = topology.element(Id.of(element)).orElseThrow();
        return Deployment.of(topology, Catalog.standard()).settings().of(found, property).map(Setting::base);
    }
}
