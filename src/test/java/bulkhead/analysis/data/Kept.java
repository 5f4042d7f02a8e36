package bulkhead.analysis.data;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.PropertySpec;
import bulkhead.model.Demand;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.Optional;

/** A small topology with the numbers that data follows from. */
record Kept(Topology topology) {
    /** At so many requests a second. */
    static Kept of(String text, double perSecond) {
        var topology = Topologies.of(text);
        var rate = Optional.of(Quantity.measured(perSecond, Unit.PER_SECOND));
        return new Kept(topology.with(topology.flows().get(Id.of("work")).withDemand(new Demand(rate, rate, Optional.empty()))));
    }

    Kept with(String element, PropertySpec property, double value, Unit unit) {
        return new Kept(topology.with(topology.element(Id.of(element)).orElseThrow().withProperty(property.id(), Quantity.measured(value, unit))));
    }

    Kept ratio(String link, double ratio) {
        return new Kept(topology.with(topology.links().get(Id.of(link)).withRatio(Quantity.measured(ratio, Unit.ONE))));
    }

    Kept partitioned(String group, int copies) {
        return new Kept(topology.with(topology.groups().get(Id.of(group)).withRedundancy(
                new Redundancy.Partitioned(Quantity.measured(copies, Unit.ONE), Quantity.ONE, Optional.empty(), false))));
    }

    Report report() {
        return Analysis.of(topology, Catalog.standard());
    }

    Keeping keeping(Medium medium, String component) {
        return Keepings.of(report(), medium).stream().filter(keeping -> keeping.component().equals(Id.of(component))).findFirst().orElseThrow();
    }

    Feed feed(String link) {
        return Feeds.of(report()).stream().filter(feed -> feed.link().equals(Id.of(link))).findFirst().orElseThrow();
    }
}
