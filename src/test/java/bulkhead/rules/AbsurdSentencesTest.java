package bulkhead.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.analysis.capacity.Loaded;
import bulkhead.catalog.Props;
import bulkhead.model.Autoscaling;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What numbers that nobody can mean are told to be: themselves, once, and nothing that follows from them. */
class AbsurdSentencesTest {
    @Test
    void ofWhoCanDoNothingOnlyThatIsSaid() {
        var topology = stating(Loaded.of("clients -> app").demand(90).rate("app", 0).topology(), "app", "workers", Quantity.measured(50, Unit.ONE));

        assertEquals(List.of("'max-rate' of app is 0 /s, which can't be meant."), said(topology));
    }

    @Test
    void whereTooMuchComesBothNumbersAreNamed() {
        var topology = Loaded.of("clients -> app").demand(2e9).rate("app", 500).topology();

        assertEquals(List.of("'max-rate' of app is 500 /s, but 2,000,000,000 /s come to it at peak: not both can be meant."), said(topology));
    }

    @Test
    void whereARatioCantBeMeantNobodyElseIsBlamed() {
        var topology = Loaded.of("clients -> app -> db").demand(90).rate("app", 500).rate("db", 500).ratio("app->db", 1e9).topology();

        assertEquals(List.of("'ratio' of app → db is 1,000,000,000, which can't be meant."), said(topology));
    }

    @Test
    void aBoundIsToldInAUnitInWhichItCanBeRead() {
        var drawn = Topologies.of("clients -> app ~> queue");

        assertEquals(List.of("'retention' of queue is 0 h; it can be at least 1 ms."),
                said(stating(drawn, "queue", Props.RETENTION.id(), Quantity.measured(0, Unit.HOUR))));
        assertEquals(List.of("'service-time' of app is 1,000,000,000 ms; it can be at most 1 d."),
                said(stating(drawn, "app", Props.SERVICE_TIME.id(), Quantity.measured(1e9, Unit.MILLISECOND))));
    }

    @Test
    void whoRunsNoInstanceNowHasNoRunway() {
        var topology = Loaded.of("clients -> app").demand(90).topology();
        var app = topology.components().get(Id.of("app")).withInstances(Quantity.measured(0, Unit.ONE))
                .withAutoscaling(Optional.of(new Autoscaling(Quantity.measured(8, Unit.ONE), Quantity.measured(60, Unit.SECOND))));

        assertEquals(List.of("'instances' of app is 0, which can't be meant."), said(topology.with(app)));
    }

    private static Topology stating(Topology topology, String component, String property, Quantity value) {
        return topology.with(topology.components().get(Id.of(component)).withProperty(property, value));
    }

    /** Of numbers and of capacity. */
    private static List<String> said(Topology topology) {
        var inspection = RulesTest.inspection(Document.EMPTY.withTopology(topology));
        return Rules.all().stream().filter(rule -> rule.id().startsWith("capacity.") && !rule.id().equals("capacity.unstated") || rule.id().equals("topology.out-of-range"))
                .flatMap(rule -> rule.findings(inspection)).map(new Sentences(topology, Locale.ENGLISH)::what).map(text -> text.replace('\u00a0', ' ')).toList();
    }
}
