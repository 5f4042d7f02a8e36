package bulkhead.analysis.data;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.RateOfOne;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Every link that sends, with who takes what is sent; none of which nobody can say how much that is. */
public final class Feeds {
    private final Report report;

    private Feeds(Report report) {
        this.report = report;
    }

    /** In file order; worked out when asked for. */
    public static List<Feed> of(Report report) {
        var feeds = new Feeds(report);
        return report.topology().links().values().stream().filter(link -> link.kind() == LinkKind.SENDS)
                .filter(link -> !report.capacity().endless().components().contains(link.from())).map(feeds::feed).toList();
    }

    private Feed feed(Link link) {
        var average = report.capacity().usual().along(link.id());
        var settings = new ArrayList<Setting>();
        return new Feed(link.id(), average, report.capacity().linkRates().getOrDefault(link.id(), 0.0), capacity(link, average, settings),
                kept(link), settings);
    }

    private Optional<Setting> kept(Link link) {
        return isBroker(link.from()) ? report.deployment().settings().of(report.topology().components().get(link.from()), Props.RETENTION)
                : report.deployment().settings().of(link, Props.BUFFER);
    }

    private boolean isBroker(Id component) {
        return report.deployment().role(component) == Role.BROKER;
    }

    /** Who also works for others has as much left for this link as its part in all that comes. */
    private OptionalDouble capacity(Link link, double average, List<Setting> settings) {
        var takers = report.topology().targets(link).stream().map(report.topology().components()::get).toList();
        var capacity = 0.0;
        var offered = 0.0;
        for (var taker : takers) {
            var ofOne = RateOfOne.of(report.deployment(), taker);
            if (ofOne.isEmpty()) {
                return OptionalDouble.empty();
            }
            settings.addAll(ofOne.get().settings());
            capacity += ofOne.get().value() * taker.instances().count();
            offered += offered(taker);
        }
        capacity *= busy(link, takers, settings);
        var part = average > 0 && offered > average ? average / offered : 1;
        return Double.isFinite(capacity * part) ? OptionalDouble.of(capacity * part) : OptionalDouble.empty();
    }

    private double offered(Component component) {
        return report.topology().flows().keySet().stream()
                .mapToDouble(flow -> report.capacity().usual().offered(flow, component.id())).sum();
    }

    /** The part of the takers that has something to do: a partition is read by one of them, if a broker states how many it has. */
    private double busy(Link link, List<Component> takers, List<Setting> settings) {
        int all = takers.stream().mapToInt(taker -> taker.instances().count()).sum();
        var partitions = isBroker(link.from()) ? report.deployment().settings().of(report.topology().components().get(link.from()),
                Props.PARTITIONS).filter(setting -> setting.basis() != Setting.Basis.CATALOGUE) : Optional.<Setting>empty();
        partitions.ifPresent(settings::add);
        return partitions.isEmpty() || all == 0 ? 1 : Math.min(1, partitions.get().base() / all);
    }
}
