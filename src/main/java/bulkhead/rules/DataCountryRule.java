package bulkhead.rules;

import bulkhead.catalog.Role;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A flow that promises where its data stays, and a component on its way that stands in another country. Sources and services in
 * front of the own sites keep no data.
 */
public final class DataCountryRule implements Rule {
    @Override
    public String id() {
        return "data.outside-countries";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().flows().values().stream().filter(flow -> !flow.objectives().countries().isEmpty())
                .flatMap(flow -> Reach.of(flow, inspection).stream()
                        .filter(id -> inspection.role(id) != Role.SOURCE)
                        .flatMap(id -> countries(id, inspection).filter(country -> !flow.objectives().countries()
                                .contains(country)).distinct()
                                .map(country -> finding(flow, id, country))));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var topology = inspection.topology();
        var component = topology.components().get(finding.elements().getFirst());
        var allowed = topology.flows().get(finding.elements().getLast()).objectives().countries();
        var moves = new Moves(topology);
        return new Spares(inspection).ground(component.id()).stream().flatMap(ground -> Stream.concat(
                topology.places().values().stream().filter(place -> place.level() == ground.level()
                        && Sites.isOwn(place.id(), inspection))
                        .filter(place -> topology.country(Optional.of(place.id())).filter(allowed::contains).isPresent())
                        .map(place -> Fix.of("move", List.copyOf(moves.whole(component, place.id()).toList()),
                                Argument.named(component.id()),
                                Argument.named(place.id()))),
                Stream.of(Sites.drawn(ground.withCountry(Optional.of(allowed.getFirst())), Optional.empty(), topology))
                        .map(site -> Fix.of("move-country", site.with(moves.whole(component, site.place())),
                                Argument.named(component.id()),
                                new Argument.Verbatim(allowed.getFirst())))));
    }

    @Override
    public int identity() {
        return 2;
    }

    private Finding finding(Flow flow, Id component, String country) {
        return Finding.of(this, List.of(component, flow.id()), Argument.named(component), new Argument.Verbatim(country),
                Argument.named(flow.id()),
                new Argument.Verbatim(String.join(", ", flow.objectives().countries())));
    }

    private static Stream<String> countries(Id component, Inspection inspection) {
        Topology topology = inspection.topology();
        return inspection.deployment().nodes(component).stream().flatMap(node -> topology.country(node.place()).stream());
    }
}
