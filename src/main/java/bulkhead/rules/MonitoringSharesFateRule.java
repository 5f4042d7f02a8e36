package bulkhead.rules;

import bulkhead.catalog.Role;
import bulkhead.deployment.Node;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Monitoring that is lost, all of it, together with all of something that it watches: by a place (no region: few can leave them)
 * or by a risk. It watches what it is connected to; what is connected to nothing it watches is everything.
 */
public final class MonitoringSharesFateRule implements Rule {
    @Override
    public String id() {
        return "monitoring.shares-fate";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        var monitors = inspection.components(Role.MONITOR).map(Component::id).toList();
        var nodes = nodes(monitors, inspection);
        return nodes.isEmpty() ? Stream.empty() : fates(nodes, inspection).flatMap(fate -> {
            var lost = watched(monitors, inspection).stream().filter(id -> Domain.of(fate, inspection)
                    .holdsAll(inspection.deployment().nodes(id))).toList();
            return lost.isEmpty() ? Stream.empty() : Stream.of(finding(fate, monitors, lost));
        }).limit(1);
    }

    private Finding finding(Id fate, List<Id> monitors, List<Id> lost) {
        var elements = Stream.of(Stream.of(monitors.getFirst(), fate), monitors.stream().skip(1), lost.stream())
                .flatMap(each -> each).toList();
        return Finding.of(this, elements, Argument.named(fate), new Argument.Named(monitors), new Argument.Named(lost));
    }

    @Override
    public int identity() {
        return 2;
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var monitor = finding.elements().getFirst();
        var relief = new Relief(inspection, finding.elements().get(1));
        return inspection.deployment().groupOf(monitor).map(relief::ofLone)
                .orElseGet(() -> relief.ofLone(inspection.topology().components().get(monitor)));
    }

    private static List<Node> nodes(List<Id> components, Inspection inspection) {
        return components.stream().flatMap(id -> inspection.deployment().nodes(id).stream()).toList();
    }

    /** What takes all of them, the innermost place first. */
    private static Stream<Id> fates(List<Node> nodes, Inspection inspection) {
        var topology = inspection.topology();
        var places = nodes.getFirst().places().stream().map(topology.places()::get)
                .filter(place -> place.level() != PlaceLevel.REGION).map(Place::id);
        return Stream.concat(places, topology.risks().keySet().stream())
                .filter(fate -> Domain.of(fate, inspection).holdsAll(nodes));
    }

    private static Set<Id> watched(List<Id> monitors, Inspection inspection) {
        var linked = new LinkedHashSet<Id>();
        for (var link : inspection.topology().links().values()) {
            if (monitors.contains(link.from())) {
                members(link.to(), inspection).forEach(linked::add);
            } else if (members(link.to(), inspection).anyMatch(monitors::contains)) {
                linked.add(link.from());
            }
        }
        linked.removeIf(id -> !canBeWatched(id, inspection));
        return linked.isEmpty() ? everything(inspection) : linked;
    }

    private static Set<Id> everything(Inspection inspection) {
        var all = new LinkedHashSet<>(inspection.topology().components().keySet());
        all.removeIf(id -> !canBeWatched(id, inspection));
        return all;
    }

    /** Users of dashboards aren't watched, nor is what watches. */
    private static boolean canBeWatched(Id id, Inspection inspection) {
        return inspection.role(id) != Role.MONITOR && inspection.role(id) != Role.SOURCE;
    }

    private static Stream<Id> members(Id target, Inspection inspection) {
        return inspection.group(target).map(group -> group.members().stream().map(member -> member.component()))
                .orElseGet(() -> Stream.of(target));
    }
}
