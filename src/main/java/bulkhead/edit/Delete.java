package bulkhead.edit;

import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Layout;
import bulkhead.model.Ordered;
import bulkhead.model.Scenario;
import bulkhead.model.Scene;
import bulkhead.model.Topology;
import bulkhead.model.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes elements out with all that can't be without them: the content of places, links at lost ends, flows at lost entries, groups without
 * members. Whatever stays forgets them: memberships, attachments, spreads, scenes, scenarios, boxes. A suppression for a lost element goes too, since
 * without its scope it would silence the whole document.
 */
public record Delete(List<Id> elements) implements Edit {
    public Delete {
        elements = List.copyOf(elements);
    }

    @Override
    public String key() {
        return "delete";
    }

    @Override
    public Document apply(Document document) {
        var gone = Doomed.with(document.topology(), elements);
        if (gone.isEmpty()) {
            return document;
        }
        Predicate<Id> stays = id -> !gone.contains(id);
        var bereft = new Bereft(gone);
        var topology = Topology.of(document.topology().elements().filter(element -> stays.test(element.id())).<Element>map(bereft::element).toList());
        var suppressions = document.suppressions().stream().filter(each -> each.scope().isEmpty() || stays.test(each.scope().get())).toList();
        return new Document(document.meta(), topology, new Layout(document.layout().views().stream().map(view -> view(view, gone)).toList()),
                document.scenes().stream().map(scene -> scene(scene, stays)).toList(),
                document.scenarios().stream().map(scenario -> scenario(scenario, stays)).toList(), suppressions, document.extras());
    }

    private static View view(View view, Set<Id> gone) {
        var boxes = new LinkedHashMap<>(view.boxes());
        boxes.keySet().removeAll(gone);
        return view.withBoxes(Ordered.copy(boxes));
    }

    private static Scene scene(Scene scene, Predicate<Id> stays) {
        return new Scene(scene.id(), scene.caption(), scene.notes(), kept(scene.visible(), stays), kept(scene.spotlight(), stays), scene.scenario(),
                scene.extras());
    }

    private static Scenario scenario(Scenario scenario, Predicate<Id> stays) {
        return new Scenario(scenario.id(), scenario.name(), kept(scenario.lost(), stays), scenario.extras());
    }

    private static List<Id> kept(List<Id> ids, Predicate<Id> stays) {
        return ids.stream().filter(stays).toList();
    }
}
