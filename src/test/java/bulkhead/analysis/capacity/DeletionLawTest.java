package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** After a loss everyone else carries what they carry in the topology without what was lost. */
class DeletionLawTest {
    @Test
    void aLostComponentIsAsGoodAsOneThatWasNeverThere() {
        var compared = 0;
        for (long seed = 10_000; seed < 10_600; seed++) {
            var topology = RandomTopology.of(seed);
            for (var component : topology.components().values()) {
                if (!component.id().value().equals("clients") && isOnlyAMember(topology, component.id())) {
                    compared += compare("seed " + seed + " without " + component.id(), topology, component) ? 1 : 0;
                }
            }
        }
        assertTrue(compared > 300, "compared only " + compared);
    }

    @Test
    void aLostInstanceIsAsGoodAsOneLess() {
        var compared = 0;
        for (long seed = 20_000; seed < 20_600; seed++) {
            var topology = RandomTopology.of(seed);
            for (var component : topology.components().values()) {
                int count = component.instances().count();
                if (count > 1 && component.spread().isEmpty() && !component.id().value().equals("clients") && isOnlyAMember(topology, component.id())) {
                    var one = component.withInstances(component.instances().withValue(count - 1));
                    // of interchangeable instances the last is lost; the first may be the primary
                    compared += compare("seed " + seed + " one of " + component.id() + " less", topology, topology.with(one),
                            Event.instance(component.id(), count)) ? 1 : 0;
                }
            }
        }
        assertTrue(compared > 300, "compared only " + compared);
    }

    @Test
    void aLostPlaceIsAsGoodAsNothingThatStoodThere() {
        var compared = 0;
        for (long seed = 30_000; seed < 30_900; seed++) {
            var topology = RandomTopology.of(seed);
            for (var place : topology.places().keySet()) {
                var inside = topology.components().values().stream().filter(component -> topology.path(component.place()).stream()
                        .anyMatch(around -> around.id().equals(place))).map(Component::id).toList();
                boolean whole = topology.components().values().stream().noneMatch(component -> component.spread().contains(place));
                if (whole && !inside.isEmpty() && !inside.contains(Id.of("clients")) && inside.stream().allMatch(id -> isOnlyAMember(topology, id))) {
                    var rest = topology;
                    for (var lost : inside) {
                        rest = without(rest, lost);
                    }
                    compared += compare("seed " + seed + " without " + place, topology, rest, Event.place(place)) ? 1 : 0;
                }
            }
        }
        assertTrue(compared > 100, "compared only " + compared);
    }

    @Test
    void aLostLinkIsAsGoodAsOneThatWasNeverDrawn() {
        var compared = 0;
        for (long seed = 40_000; seed < 40_150; seed++) {
            var topology = RandomTopology.of(seed);
            for (var link : topology.links().values()) {
                compared += !isWithinAGroup(topology, link) && compare("seed " + seed + " without " + link.id(), topology, without(topology, link.id()),
                        Event.link(link.id())) ? 1 : 0;
            }
        }
        assertTrue(compared > 300, "compared only " + compared);
    }

    @Test
    void aLostRiskIsAsGoodAsNothingThatItIsAttachedTo() {
        var compared = 0;
        for (long seed = 50_000; seed < 50_800; seed++) {
            var topology = RandomTopology.of(seed);
            var members = topology.components().keySet().stream().filter(id -> !id.value().equals("clients")
                    && isOnlyAMember(topology, id)).limit(2).toList();
            var lost = new ArrayList<>(members);
            topology.links().values().stream().filter(link -> link.id().value().hashCode() % 5 == 0 && !isWithinAGroup(topology, link))
                    .map(Link::id).forEach(lost::add);
            var risk = topology.risks().get(Id.of("risk")).withAttachedTo(lost);
            var rest = topology.with(risk.withAttachedTo(List.of()));
            for (var each : lost) {
                rest = rest.elements().anyMatch(element -> element.id().equals(each)) ? without(rest, each) : rest;
            }
            compared += !members.isEmpty() && compare("seed " + seed + " without " + lost, topology.with(risk), rest, Event.risk(risk.id())) ? 1 : 0;
        }
        assertTrue(compared > 100, "compared only " + compared);
    }

    @Test
    void aLostRiskBetweenTwoPlacesIsAsGoodAsNoLinkBetweenThem() {
        var compared = 0;
        for (long seed = 60_000; seed < 66_000; seed++) {
            var topology = RandomTopology.of(seed);
            var risk = topology.risks().get(Id.of("risk")).withAttachedTo(List.of()).withBetween(Optional.of(new Risk.Between(Id.of("a"), Id.of("b"))));
            var crossing = topology.links().values().stream().filter(link -> touches(topology, link, "a") && touches(topology, link, "b")).toList();
            boolean whole = crossing.stream().allMatch(link -> places(topology, link.from()).size() == 1 && places(topology, link.to()).size() == 1
                    && !isWithinAGroup(topology, link));
            var rest = topology;
            for (var link : crossing) {
                rest = without(rest, link.id());
            }
            compared += whole && !crossing.isEmpty() && compare("seed " + seed + " without " + crossing, topology.with(risk), rest,
                    Event.risk(risk.id())) ? 1 : 0;
        }
        assertTrue(compared > 15, "compared only " + compared);
    }

    private static boolean touches(Topology topology, Link link, String place) {
        return Stream.of(link.from(), link.to()).anyMatch(end -> places(topology, end).contains(Id.of(place)));
    }

    /** Outermost ones. */
    private static Set<Id> places(Topology topology, Id end) {
        var group = topology.groups().get(end);
        var components = group == null ? Stream.of(end) : group.members().stream().map(Member::component);
        return components.map(topology.components()::get).flatMap(component -> Stream.concat(component.place().stream(), component.spread().stream()))
                .map(place -> topology.path(Optional.of(place)).getLast().id()).collect(Collectors.toSet());
    }

    /** Such a link says who has copies; these follow whoever is primary, so no one link carries them. */
    private static boolean isWithinAGroup(Topology topology, Link link) {
        var group = topology.groupOf(link.from());
        return group.isPresent() && (link.to().equals(group.get().id()) || topology.groupOf(link.to()).equals(group));
    }

    /** Where nothing else names it, nobody counts votes with it, and callers notice that it is dead. */
    private static boolean isOnlyAMember(Topology topology, Id component) {
        return topology.groupOf(component).filter(group -> group.healthCheck() == HealthCheck.NONE
                || group.redundancy() instanceof Redundancy.Quorum
                || group.redundancy() instanceof Redundancy.PrimaryReplica).isEmpty();
    }

    /** False where the loss leaves others unable to serve, which the deletion of a needed part can't. */
    private static boolean compare(String message, Topology topology, Component lost) {
        return compare(message, topology, without(topology, lost.id()), lost.instances().count() == 1 ? Event.instance(lost.id(), 1)
                : Event.component(lost.id()));
    }

    private static boolean compare(String message, Topology topology, Topology remaining, Event event) {
        var deployment = Deployment.of(topology, Catalog.standard());
        var rest = Deployment.of(remaining, Catalog.standard());
        var structures = FailureAnalysis.structures(deployment);
        for (var structure : FailureAnalysis.structures(rest).entrySet()) {
            var serving = new HashMap<>(structures.get(structure.getKey()).evaluate(Set.of(event)).serving());
            if (!serving.equals(structure.getValue().evaluate(Set.of()).serving())) {
                return false;
            }
        }
        var capacity = CapacityAnalysis.of(deployment);
        var loss = capacity.losses().stream().filter(each -> each.event().equals(event) || each.alike().contains(event))
                .findFirst().orElseThrow();
        CapacityAnalysis.of(rest).peak().forEach((component, expected) -> {
            var actual = loss.loads().getOrDefault(component, capacity.peak().get(component));
            assertEquals(expected.offered(), actual.offered(), 1e-6 * Math.max(1, expected.offered()), message + ": "
                    + component);
            assertEquals(expected.busiest(), actual.busiest(), 1e-6 * Math.max(1, expected.busiest()), message + ": "
                    + component);
        });
        return true;
    }

    private static Topology without(Topology topology, Id lost) {
        var elements = new ArrayList<Element>();
        topology.elements().filter(element -> !element.id().equals(lost)).map(element -> without(element, lost))
                .flatMap(Optional::stream).forEach(elements::add);
        var kept = elements.stream().map(Element::id).toList();
        return Topology.of(elements.stream().map(element -> element instanceof Link link && link.backs().filter(kept::contains)
                .isEmpty()
                ? link.withBacks(Optional.empty()) : element).toList());
    }

    private static Optional<Element> without(Element element, Id lost) {
        return switch (element) {
            case Link link when link.from().equals(lost) || link.to().equals(lost) -> Optional.empty();
            case Group group -> Optional.of(group.withMembers(group.members().stream()
                    .filter(member -> !member.component().equals(lost)).toList()));
            case Risk risk -> Optional.of(risk.withAttachedTo(risk.attachedTo().stream().filter(id -> !id.equals(lost))
                    .toList()));
            default -> Optional.of(element);
        };
    }
}
