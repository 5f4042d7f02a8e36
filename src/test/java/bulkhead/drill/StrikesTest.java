package bulkhead.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.drill.forecast.Forecaster;
import bulkhead.drill.forecast.Strike;
import bulkhead.drill.rig.Setup;
import bulkhead.model.Balancing;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Topologies;
import bulkhead.storage.DocumentFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class StrikesTest {
    private static Document model(String name) throws Exception {
        return DocumentFiles.reading(Path.of("models/" + name + ".bulkhead.json"), Catalog.standard()).document();
    }

    private static Strikes strikes(String model) throws Exception {
        var document = model(model);
        return new Strikes(setup(document), document.scenarios());
    }

    private static Setup setup(Document document) {
        return Setup.of(Deployment.of(document.topology(), Catalog.standard()));
    }

    @ParameterizedTest
    @CsvSource({"hq-before,instance:app-a:1 place:dc place:compartment-a place:compartment-b",
        "hq-after,instance:web-1:1 component:web-1 place:dc-1 place:web-service-1",
        "prime-insights,instance:php-1:1 component:php-1 place:dc-1 place:k8s-1"})
    void oneOfEachSortIsStruckUnlessSomebodyAsks(String model, String names) throws Exception {
        assertEquals(List.of(names.split(" ")), strikes(model).usual().stream().map(Strike::name).toList());
    }

    @ParameterizedTest
    @CsvSource({"lose-dc-1,lose-dc-1", "Data centre 1 lost,lose-dc-1", "instance:web-app-1-2,instance:web-1:2",
            "instance:web-1,instance:web-1:1",
        "component:Web app 1,component:web-1", "place:dc-2,place:dc-2", "risk:network-1,risk:network-1"})
    void aLossIsAskedForByIdOrName(String asked, String name) throws Exception {
        assertEquals(Optional.of(name), strikes("hq-after").named(asked).map(Strike::name));
    }

    @ParameterizedTest
    @CsvSource({"nobody", "instance:nobody", "instance:web-1:9", "place:sql-service-1", "component:sql-1", "place:web-1"})
    void whatIsNotThereOrTouchesNothingDrilledIsRefused(String asked) throws Exception {
        assertEquals(Optional.empty(), strikes("hq-after").named(asked));
    }

    @Test
    void nobodyWithoutANameIsAskedForByNone() throws Exception {
        var strikes = Rehearsed.of(Rehearsed.document("[app@a*2, app2@b*2]")).strikes();
        for (var asked : List.of("", " ", "place:", "component:", "instance::1", "instance:")) {
            assertEquals(Optional.empty(), strikes.named(asked), asked);
        }
    }

    @Test
    void everyNameThatIsOfferedIsTaken() throws Exception {
        var strikes = strikes("hq-before");
        assertTrue(strikes.names().stream().allMatch(name -> strikes.named(name).isPresent()), strikes.names()::toString);
    }

    @Test
    void whatIsPredictedIsWhatTheAnalysisSays() throws Exception {
        var document = model("hq-before");
        var forecast = new Forecaster(setup(document)).of(strikes("hq-before").named("lose-compartment-a").orElseThrow());
        assertEquals(10, forecast.interrupted(), "2 s, three times 2 s in vain, twice 1 s");
        assertEquals(List.of("controllers", "db", "proxies"), forecast.elsewhere().keySet().stream().map(Object::toString)
                .sorted().toList());
        assertEquals(List.of(1.0), List.copyOf(forecast.shares().values()), "all to the one that stood by");
    }

    @Test
    void allEntersByWhoHoldsTheAddress() {
        var document = Topologies.document("clients -> front=[lb*2, lb2] -> app*2");
        var front = document.topology().groups().get(Id.of("front")).withBalancing(Balancing.ACTIVE_STANDBY);
        var forecaster = new Forecaster(setup(document.withTopology(document.topology().with(front))));
        assertEquals(List.of(1.0, 0.0, 0.0), List.copyOf(forecaster.entering(Set.of()).values()));
        assertEquals(List.of(1.0, 0.0), List.copyOf(forecaster.entering(Set.of(Event.instance(Id.of("lb"), 1))).values()));
    }

    @Test
    void sharesAreNotForetoldOfWhoIsAlsoCalledPastTheProxies() {
        var document = Topologies.document("clients -> lb -> web=[app*2, app2]; clients -> app");
        var forecaster = new Forecaster(setup(document));
        assertEquals(Map.of(), forecaster.of(Strike.of(Event.instance(Id.of("app2"), 1))).shares());
        var only = new Forecaster(setup(Topologies.document("clients -> lb -> web=[app*2, app2]")));
        assertEquals(2, only.of(Strike.of(Event.instance(Id.of("app2"), 1))).shares().size());
    }
}
