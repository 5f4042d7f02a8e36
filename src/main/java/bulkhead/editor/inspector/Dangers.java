package bulkhead.editor.inspector;

import bulkhead.deployment.Node;
import bulkhead.editor.inspector.Field.About;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes an element fall: the places it stands in and the risks attached to it or to them, with how much of it each takes. */
final class Dangers {
    private final Composer composer;
    private final Judgement judgement;

    Dangers(Composer composer, Judgement judgement) {
        this.composer = composer;
        this.judgement = judgement;
    }

    Optional<FieldGroup> of(Element element) {
        var fields = dangers(element).entrySet().stream().<Field>map(entry -> new Field.Lead(
                new About("danger." + entry.getKey(), composer.label(entry.getKey()), ""), List.of(entry.getKey()), entry.getValue()))
                .toList();
        return fields.isEmpty() ? Optional.empty() : Optional.of(new FieldGroup(composer.texts().text("group.dangers"), fields));
    }

    private Map<Id, String> dangers(Element element) {
        return switch (element) {
            case Component component -> ofNodes(judgement.report().deployment().nodes(component.id()));
            case Place place -> whole(topology().path(place.parent()).stream().map(Place::id).toList(), place.id());
            case Link link -> whole(List.of(), link.id());
            default -> Map.of();
        };
    }

    private Map<Id, String> ofNodes(List<Node> nodes) {
        var taken = new LinkedHashMap<Id, Integer>();
        nodes.forEach(node -> node.places().forEach(place -> taken.merge(place, 1, Integer::sum)));
        nodes.forEach(node -> risks(Stream.concat(Stream.of(node.component()), node.places().stream()).collect(Collectors.toSet()))
                .forEach(risk -> taken.merge(risk.id(), 1, Integer::sum)));
        var dangers = new LinkedHashMap<Id, String>();
        taken.forEach((id, count) -> dangers.put(id, nodes.size() == 1 ? composer.texts().text("danger.whole")
                : composer.texts().text("danger.instances", count, nodes.size())));
        return dangers;
    }

    private Map<Id, String> whole(List<Id> around, Id element) {
        var dangers = new LinkedHashMap<Id, String>();
        var hit = Stream.concat(around.stream(), Stream.of(element)).collect(Collectors.toSet());
        Stream.concat(around.stream(), risks(hit).map(Risk::id)).forEach(id -> dangers.put(id, composer.texts().text("danger.whole")));
        return dangers;
    }

    private Stream<Risk> risks(Set<Id> hit) {
        return topology().risks().values().stream().filter(risk -> risk.attachedTo().stream().anyMatch(hit::contains));
    }

    private Topology topology() {
        return judgement.document().topology();
    }
}
