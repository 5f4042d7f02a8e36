package bulkhead.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Topologies;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntranceTest {
    @Test
    void whoConnectsIsSortedByWhatStandsBehind() {
        var entrance = entrance("clients -> dns -> lb; cdn:edge -> entry=[lb, lb2]; app -> lb; prometheus -> lb; lb -> lb");
        assertEquals(List.of("cdn"), names(entrance.edges()));
        assertEquals(List.of("dns"), names(entrance.clients()));
        assertEquals(List.of("app"), names(entrance.others()));
    }

    @Test
    void onlyAnEdgeOrNobodyMayStandBeforeAProxyThatKnowsItsClients() {
        assertEquals(List.of(true, false), known("cdn:edge -> lb"));
        assertEquals(List.of(false, true), known("clients -> lb"));
        assertEquals(List.of(false, false), known("cdn:edge -> lb; clients -> lb"));
        assertEquals(List.of(false, false), known("clients -> front:haproxy -> lb"));
    }

    private static List<Boolean> known(String text) {
        return List.of(entrance(text).edgeOnly(), entrance(text).clientsOnly());
    }

    private static Entrance entrance(String text) {
        return Deployment.of(Topologies.of(text), Catalog.standard()).entrance(Id.of("lb"));
    }

    private static List<String> names(List<Component> components) {
        return components.stream().map(component -> component.id().value()).toList();
    }
}
