package bulkhead.export.cloudflare;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who stands where behind a link of the edge: by data centre, else by the outermost place, those that stand by apart. */
record Sites(Deployment deployment, Link link) {
    /** Where, and whether standing by. */
    private record Spot(Optional<Id> place, boolean standby) {
    }

    /** Actives first, in file order. */
    List<Site> list() {
        var bySpot = new LinkedHashMap<Spot, List<Origin>>();
        members().forEach(member -> deployment.nodes(member.component()).forEach(node -> bySpot
                .computeIfAbsent(new Spot(site(node), member.standby()), _ -> new ArrayList<>()).add(origin(node, member))));
        return bySpot.entrySet().stream().map(entry -> site(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> Boolean.compare(one.standby(), other.standby())).toList();
    }

    private Stream<Member> members() {
        return deployment.topology().element(link.to()).orElseThrow() instanceof Group group ? group.members().stream()
                : Stream.of(Member.active(link.to()));
    }

    private Optional<Id> site(Node node) {
        return node.places().stream().filter(place -> place(place).level() == PlaceLevel.DATA_CENTRE).findFirst()
                .or(() -> node.places().stream().reduce((_, outer) -> outer));
    }

    private Place place(Id id) {
        return deployment.topology().places().get(id);
    }

    private Origin origin(Node node, Member member) {
        var weight = member.weight().map(Quantity::base).orElse(1.0);
        return new Origin(node, deployment.hasAddress(node.component()) ? Optional.of(node.host()) : Optional.empty(), weight);
    }

    private Site site(Spot spot, List<Origin> origins) {
        Element element = spot.place().map(id -> (Element) place(id)).orElseGet(() -> component(origins.getFirst()));
        var name = deployment.names().of(link.id()) + "-" + deployment.names().of(element.id())
                + (spot.standby() ? "-standby" : "");
        return new Site(name, element, origins, spot.standby());
    }

    private Component component(Origin origin) {
        return deployment.topology().components().get(origin.node().component());
    }
}
