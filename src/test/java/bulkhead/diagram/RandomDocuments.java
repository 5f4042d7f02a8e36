package bulkhead.diagram;

import bulkhead.model.Bounds;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Documents of any shape from a seed: nested places, groups, links of every kind and to oneself, boxes anywhere or nowhere. */
final class RandomDocuments {
    private static final List<String> KINDS = List.of("haproxy", "mariadb", "kafka", "no-such-kind");
    private static final int[] SPREADS = {40, 400, 4_000, 2_000_000_000};

    private final Random random;
    private final List<Element> elements = new ArrayList<>();
    private final Map<Id, Bounds> boxes = new LinkedHashMap<>();
    private final int far;

    private RandomDocuments(long seed) {
        random = new Random(seed);
        far = SPREADS[random.nextInt(SPREADS.length)];
    }

    static Document of(long seed) {
        return new RandomDocuments(seed).document();
    }

    private Document document() {
        var places = IntStream.range(0, random.nextInt(6)).mapToObj(i -> Id.of("p" + i)).toList();
        places.forEach(id -> add(new Place(id, "", PlaceLevel.ZONE, before(places, id), Optional.empty(), Reliability.UNSTATED, Map.of(), Extras.NONE)));
        var components = IntStream.range(0, 1 + random.nextInt(14)).mapToObj(i -> Id.of("c" + i)).toList();
        components.forEach(id -> add(Component.of(id, "Component " + id, one(KINDS), places.isEmpty() ? Optional.empty() : Optional.of(one(places)))
                .withInstances(Quantity.assumed(random.nextInt(4), Unit.ONE))));
        var group = Id.of("g");
        add(Group.of(group, "", components.stream().limit(1 + random.nextInt(4)).map(random.nextBoolean() ? Member::active : Member::standby).toList()));
        for (int i = random.nextInt(25); i > 0; i--) {
            add(Link.of(Id.of("l" + i), one(List.of(LinkKind.values())), one(components), random.nextInt(4) == 0 ? group : one(components))
                    .withOptional(random.nextBoolean()).withRatio(Quantity.assumed(random.nextInt(3), Unit.ONE)));
        }
        add(new Risk(Id.of("r"), "", RiskKind.OTHER, List.of(one(components)), Optional.empty(), Reliability.UNSTATED, Map.of(), Extras.NONE));
        return Document.EMPTY.withTopology(Topology.of(elements)).withView(View.MAIN.withBoxes(boxes));
    }

    private Optional<Id> before(List<Id> places, Id id) {
        int index = places.indexOf(id);
        return index == 0 || random.nextInt(3) == 0 ? Optional.empty() : Optional.of(places.get(random.nextInt(index)));
    }

    private void add(Element element) {
        elements.add(element);
        if (random.nextBoolean()) {
            boxes.put(element.id(), new Bounds(coordinate(), coordinate(), random.nextInt(far), random.nextInt(far)));
        }
    }

    private int coordinate() {
        return random.nextInt(far) - far / 2;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
