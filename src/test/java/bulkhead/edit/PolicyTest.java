package bulkhead.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.model.Extras;
import bulkhead.model.Id;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Topology TOPOLOGY = Topologies.of("lb@dc/z -> tier=[app1@dc/z, app2@dc/y]")
            .with(new Risk(Id.of("power"), "Feed A", RiskKind.POWER_FEED, List.of(Id.of("dc")), Optional.empty(), Reliability.UNSTATED, Map.of(), Extras.NONE));

    @Test
    void componentsConnectToComponentsAndGroups() {
        assertEquals(List.of(Verdict.ALLOWED, Verdict.ALLOWED), List.of(connect("app1", "lb"), connect("lb", "tier")));
    }

    @Test
    void placesRisksAndItselfAreNoEndsOfALink() {
        assertEquals(List.of(Verdict.refused("connect-from", "dc"), Verdict.refused("connect-to", "z"), Verdict.refused("connect-to", "Feed A"),
                        Verdict.refused("connect-self", "lb"), Verdict.refused("connect-from", "tier")),
                List.of(connect("dc", "lb"), connect("lb", "z"), connect("lb", "power"), connect("lb", "lb"), connect("tier", "lb")));
    }

    @Test
    void placesHoldLaterLevelsAndNeverThemselves() {
        assertEquals(List.of(Verdict.ALLOWED, Verdict.ALLOWED, Verdict.refused("nest-itself", "dc"), Verdict.refused("nest-itself", "dc")),
                List.of(nest("z", "dc"), nest("z", "y"), nest("dc", "dc"), nest("dc", "z")));
        assertEquals(Verdict.refused("nest-level", "z", "place.zone", "place.region"),
                Policy.canNest(TOPOLOGY, PlaceLevel.REGION, Optional.of(Id.of("z"))));
    }

    @Test
    void whateverStandsMayStandOutside() {
        assertEquals(Verdict.ALLOWED, Policy.canNest(TOPOLOGY, Id.of("z"), Optional.empty()));
        assertEquals(Verdict.ALLOWED, Policy.canNest(TOPOLOGY, Id.of("lb"), Optional.empty()));
    }

    @Test
    void risksLinksAndComponentsAreNoPlacesAndRisksStandInNone() {
        assertEquals(List.of(Verdict.refused("nest-risk", "Feed A"), Verdict.refused("nest-in", "app1"), Verdict.refused("nest-other", "tier")),
                List.of(nest("power", "dc"), nest("lb", "app1"), nest("tier", "dc")));
    }

    @Test
    void risksAttachOnceToPlacesComponentsAndLinks() {
        assertEquals(List.of(Verdict.ALLOWED, Verdict.ALLOWED, Verdict.refused("attach-twice", "Feed A", "dc"), Verdict.refused("attach-group", "tier"),
                        Verdict.refused("attach-to", "work"), Verdict.refused("attach-from", "lb")),
                List.of(attach("power", "app1"), attach("power", "lb->tier"), attach("power", "dc"), attach("power", "tier"), attach("power", "work"),
                        attach("lb", "dc")));
    }

    @Test
    void aRefusalIsOneSentenceInEitherLanguage() {
        var verdict = Policy.canNest(TOPOLOGY, PlaceLevel.REGION, Optional.of(Id.of("z")));
        assertEquals("“z” (Zone) can’t hold a place of level Region; choose a place further out.", verdict.sentence(Locale.ENGLISH));
        assertEquals("„z“ (Zone) kann keinen Ort der Ebene Region aufnehmen; einen Ort weiter außen wählen.", verdict.sentence(Locale.GERMAN));
        assertEquals("", Verdict.ALLOWED.sentence(Locale.GERMAN));
    }

    private static Verdict connect(String from, String to) {
        return Policy.canConnect(TOPOLOGY, Id.of(from), Id.of(to));
    }

    private static Verdict nest(String element, String parent) {
        return Policy.canNest(TOPOLOGY, Id.of(element), Optional.of(Id.of(parent)));
    }

    private static Verdict attach(String risk, String element) {
        return Policy.canAttach(TOPOLOGY, Id.of(risk), Id.of(element));
    }
}
