package bulkhead.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.ArrayList;
import bulkhead.model.Topologies;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aNameIsTheLabelInLettersEveryProgramTakes() {
        assertEquals(List.of("strasse-sued", "x-7th-node", "web-1-2"), names("Straße Süd", "7th node", "WEB 1/2"));
    }

    @Test
    void labelsThatDifferInCaseOrMarksOnlyHaveDifferentNames() {
        assertEquals(List.of("name", "name-2", "name-3", "naeme", "naeme-2"), names("name", "NAME", "na\u0308me", "näme", "naeme"));
    }

    @Test
    void aLabelWithoutLettersIsNamedByItsId() {
        assertEquals(List.of("c0", "c1"), names("🦊", "\u202e"));
    }

    @Test
    void noNameIsADeviceOnAnySystem() {
        assertEquals(List.of("x-con", "x-nul", "x-lpt9", "x-con-2", "console"), names("con", "NUL", "lpt9", "x con", "console"));
    }

    @Test
    void noPlaceIsANamespaceThatHoldsWhatIsNotDrawn() {
        var topology = Topologies.of("kube-proxy:web-app@kube-system/default");
        var names = new Names(topology);
        assertEquals(List.of("x-kube-system", "x-default", "kube-proxy"),
                topology.elements().limit(3).map(element -> names.of(element.id())).toList());
    }

    @Test
    void aLongNameIsCutAndStaysDifferent() {
        var names = names("a".repeat(99), "a".repeat(98));
        assertEquals(2, names.stream().distinct().count());
        assertTrue(names.stream().allMatch(name -> name.length() <= Names.LONGEST), names::toString);
    }

    private static List<String> names(String... labels) {
        var components = new ArrayList<Component>();
        for (var label : labels) {
            components.add(Component.of(Id.of("c" + components.size()), label, "web-app", Optional.empty()));
        }
        var names = Deployment.of(Topology.of(components), Catalog.standard()).names();
        return components.stream().map(Component::id).map(names::of).toList();
    }
}
