package bulkhead.rules;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.catalog.Role;
import bulkhead.edit.Add;
import bulkhead.edit.Ids;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something whose loss alone takes a flow down. What is bought in front of the own sites (edge, name service) counts as a
 * warning: it can't be mended by drawing a second one. A link counts only where it states that it can fail; what may cut it
 * otherwise is a risk, and found as such.
 */
public final class SinglePointRule implements Rule {
    @Override
    public String id() {
        return "failure.single-point";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return flowsByEvent(inspection).entrySet().stream()
                .filter(entry -> !severalInstances(entry.getKey(), inspection) && inspection.canFail(entry.getKey()))
                .map(entry -> finding(entry.getKey(), entry.getValue(), inspection));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var event = ((Argument.Lost) finding.arguments().getFirst()).event();
        if (bought(event, inspection)) {
            return Stream.empty();
        }
        return switch (event.sort()) {
            case INSTANCE, COMPONENT -> new Spares(inspection).of(event.element());
            case PLACE -> new Relief(inspection, event.element()).of(flows(finding, inspection));
            case RISK -> Stream.concat(new OwnRisk(inspection.topology(), inspection.topology().risks().get(event.element()))
                    .fixes(),
                    new Relief(inspection, event.element()).of(flows(finding, inspection)));
            case LINK -> Stream.of(secondLine(inspection.topology().links().get(event.element()), inspection));
        };
    }

    private static List<Flow> flows(Finding finding, Inspection inspection) {
        return finding.elements().stream().skip(1).map(inspection.topology().flows()::get).toList();
    }

    /** Used when the first is cut. */
    private static Fix secondLine(Link link, Inspection inspection) {
        var second = link.withId(Ids.beside(inspection.topology())
                .next("link")).withKind(LinkKind.FALLBACK).withBacks(Optional.of(link.id()));
        return Fix.of("second-line", Add.of(second), Argument.named(link.id()));
    }

    private Finding finding(Event event, List<Id> flows, Inspection inspection) {
        var elements = new ArrayList<Id>();
        elements.add(event.element());
        elements.addAll(flows);
        var finding = Finding.of(this, elements, new Argument.Lost(event), new Argument.Named(flows));
        return bought(event, inspection) ? finding.as(Severity.WARNING) : finding;
    }

    /** Which flows each single point takes down, in the order the analysis lists them. */
    static Map<Event, List<Id>> flowsByEvent(Inspection inspection) {
        var flows = new LinkedHashMap<Event, List<Id>>();
        for (FlowFailure flow : inspection.report().flows().values()) {
            flow.singlePoints().forEach(event -> flows.computeIfAbsent(event, _ -> new ArrayList<>()).add(flow.flow()));
        }
        return flows;
    }

    static boolean severalInstances(Event event, Inspection inspection) {
        return event.sort() == Event.Sort.COMPONENT && inspection.deployment().nodes(event.element()).size() > 1;
    }

    /** Whether all that is lost stands in front of the own sites. */
    private static boolean bought(Event event, Inspection inspection) {
        var topology = inspection.topology();
        return switch (event.sort()) {
            case INSTANCE, COMPONENT -> inspection.role(event.element()) == Role.EDGE;
            case PLACE -> {
                var inside = inspection.deployment().nodes().filter(node -> node.places().contains(event.element())).toList();
                yield !inside.isEmpty() && inside.stream().allMatch(node -> inspection.role(node.component()) == Role.EDGE);
            }
            case RISK -> topology.risks().get(event.element()).attachedTo().stream()
                    .allMatch(id -> topology.components().containsKey(id) && inspection.role(id) == Role.EDGE);
            case LINK -> inspection.role(topology.links().get(event.element()).from()) == Role.EDGE;
        };
    }
}
