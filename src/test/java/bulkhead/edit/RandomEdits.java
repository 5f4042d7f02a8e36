package bulkhead.edit;

import bulkhead.model.Bounds;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Meta;
import bulkhead.model.Objectives;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Point;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Suppression;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Edits as a person might make them, one after the other, from a seed. */
final class RandomEdits {
    private final Random random;

    RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    Edit next(Document document) {
        return switch (random.nextInt(19)) {
            case 0, 1, 2 -> Add.of(component(document), box());
            case 3 -> Add.of(place(document), box());
            case 4 -> Add.of(risk(document), box());
            case 5, 6 -> connect(document);
            case 7 -> flow(document);
            case 8 -> Arrange.move(Map.of(any(document).orElse(Id.of("nothing")), box()));
            case 9 -> nest(document);
            case 10 -> new Delete(some(document));
            case 11 -> Clipboard.duplicate(document, some(document), new Point(24, 24));
            case 12 -> Clipboard.of(document, some(document)).paste(document, aPlace(document), new Point(8, 8));
            case 13 -> join(document);
            case 14 -> pick(document.topology().groups().keySet().stream()).<Edit>map(Ungroup::new).orElse(new Entitle(new Meta("t", "", Extras.NONE)));
            case 15 -> any(document).flatMap(document.topology()::element).<Edit>map(element -> Change.rename(element, "n" + random.nextInt(5)))
                    .orElse(new Delete(List.of()));
            case 16 -> new Suppress(new Suppression("rule-" + random.nextInt(3), any(document), "why", "who", Optional.empty(), Extras.NONE));
            case 17 -> twin(document);
            default -> Change.property(some(document).stream().flatMap(id -> document.topology().element(id).stream()).toList(), "description",
                    new Value.Text("d" + random.nextInt(9)));
        };
    }

    private Component component(Document document) {
        var kind = List.of("haproxy", "web-app", "mariadb", "redis").get(random.nextInt(4));
        return Component.of(Ids.beside(document.topology()).next(kind), "", kind, aPlace(document))
                .withSpread(random.nextInt(4) == 0 ? aPlace(document).stream().toList() : List.of());
    }

    private Place place(Document document) {
        var id = Ids.beside(document.topology()).next("zone");
        return new Place(id, "", PlaceLevel.ZONE, aPlace(document), Optional.empty(), Reliability.UNSTATED, Map.of(), Extras.NONE);
    }

    private Risk risk(Document document) {
        var topology = document.topology();
        var attached = some(document).stream().filter(id -> !topology.risks().containsKey(id) && !topology.groups().containsKey(id)
                && !topology.flows().containsKey(id)).toList();
        var between = aPlace(document).flatMap(one -> aPlace(document).map(other -> new Risk.Between(one, other)));
        return new Risk(Ids.beside(topology).next("dns"), "", RiskKind.DNS, attached, between, Reliability.UNSTATED, Map.of(), Extras.NONE);
    }

    private Edit connect(Document document) {
        var topology = document.topology();
        var from = pick(topology.components().keySet().stream());
        var to = pick(Stream.concat(topology.components().keySet().stream(), topology.groups().keySet().stream()));
        if (from.isEmpty() || to.isEmpty() || !Policy.canConnect(topology, from.get(), to.get()).allowed()) {
            return new Delete(List.of());
        }
        var backs = pick(topology.links().values().stream().filter(link -> link.from().equals(from.get())).map(Link::id));
        var flows = random.nextInt(3) == 0 ? pick(topology.flows().keySet().stream()).stream().toList() : List.<Id>of();
        return Add.of(Link.of(Ids.beside(topology).next("link"), backs.isPresent() ? LinkKind.FALLBACK : LinkKind.CALLS, from.get(), to.get())
                .withBacks(backs).withFlows(flows));
    }

    private Edit flow(Document document) {
        return pick(document.topology().components().keySet().stream()).<Edit>map(entry -> Add.of(new Flow(Ids.beside(document.topology()).next("flow"),
                "", entry, Demand.UNSTATED, Objectives.NONE, Map.of(), Extras.NONE))).orElse(new Delete(List.of()));
    }

    private Edit nest(Document document) {
        var parent = aPlace(document);
        return any(document).filter(id -> Policy.canNest(document.topology(), id, parent).allowed())
                .<Edit>map(id -> Nest.keeping(document, List.of(id), parent)).orElse(new Delete(List.of()));
    }

    private Edit join(Document document) {
        var members = some(document).stream().filter(document.topology().components()::containsKey).toList();
        if (members.isEmpty()) {
            return new Delete(List.of());
        }
        var join = Join.of(document.topology(), members);
        var controller = pick(document.topology().groups().values().stream().filter(other -> other.members().stream()
                .anyMatch(member -> !members.contains(member.component()))).map(Element::id));
        var failover = controller.<Failover>map(id -> new Failover.Controller(id, Quantity.assumed(5, Unit.SECOND), false)).orElse(new Failover.Manual());
        return new Join(join.group().withRedundancy(new Redundancy.PrimaryReplica(members.getFirst(), failover, members)));
    }

    private Edit twin(Document document) {
        return pick(document.topology().components().keySet().stream()).<Edit>map(first -> new Twin(first, aPlace(document),
                1 + random.nextInt(3), random.nextBoolean() ? new Redundancy.MultiPrimary()
                        : new Redundancy.PrimaryReplica(first, new Failover.Manual(), List.of()), HealthCheck.SHALLOW)).orElse(new Delete(List.of()));
    }

    private Optional<Id> aPlace(Document document) {
        return random.nextInt(3) == 0 ? Optional.empty() : pick(document.topology().places().keySet().stream());
    }

    private Optional<Id> any(Document document) {
        return pick(document.topology().elements().map(Element::id));
    }

    private List<Id> some(Document document) {
        return Stream.generate(() -> any(document)).limit(1 + random.nextInt(4)).flatMap(Optional::stream).distinct().toList();
    }

    private Bounds box() {
        return new Bounds(random.nextInt(100) * 8, random.nextInt(100) * 8, 168, 72);
    }

    private <T> Optional<T> pick(Stream<T> from) {
        var all = new ArrayList<>(from.toList());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
