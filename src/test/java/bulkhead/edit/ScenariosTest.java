package bulkhead.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import bulkhead.model.Document;
import bulkhead.model.Extras;
import bulkhead.model.Id;
import bulkhead.model.Scenario;
import bulkhead.model.Scene;
import bulkhead.model.Topologies;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenariosTest {
    private static final Id FIRST = Id.of("scenario-1");
    private final Document document = Topologies.document("lb -> app@a");

    @Test
    void oneOfTheSameNameIsReplaced() {
        var one = new KeepScenario("a lost", List.of(Id.of("a"))).apply(document);
        assertEquals(List.of(new Scenario(FIRST, "a lost", List.of(Id.of("a")), Extras.NONE)), one.scenarios());
        assertSame(one, new KeepScenario("a lost", List.of(Id.of("a"))).apply(one), "nothing changes");
        var both = new KeepScenario("lb lost", List.of(Id.of("lb"))).apply(one);
        assertEquals(List.of(FIRST, Id.of("scenario-2")), both.scenarios().stream().map(Scenario::id).toList());
        var replaced = new KeepScenario("a lost", List.of(Id.of("app"))).apply(both);
        assertEquals(List.of(List.of(Id.of("app")), List.of(Id.of("lb"))),
                replaced.scenarios().stream().map(Scenario::lost).toList());
        assertSame(document.topology(), replaced.topology(), "no verdict changes");
    }

    @Test
    void scenesForgetAScenarioThatIsRemoved() {
        var kept = new KeepScenario("a lost", List.of(Id.of("a"))).apply(document);
        var scene = new Scene(Id.of("one"), "", "", List.of(), List.of(), Optional.of(FIRST), Extras.NONE);
        var dropped = new DropScenario(FIRST).apply(kept.withScenes(List.of(scene)));
        assertEquals(List.of(), dropped.scenarios());
        assertEquals(Optional.empty(), dropped.scenes().getFirst().scenario());
        assertSame(document, new DropScenario(FIRST).apply(document), "nothing changes");
    }
}
