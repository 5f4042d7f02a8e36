package bulkhead.rules;

import bulkhead.analysis.data.Feed;
import bulkhead.analysis.data.Feeds;
import bulkhead.analysis.data.Outages;
import bulkhead.analysis.failure.LossEffect;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.edit.Change;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A broker that keeps records for less time than the repair takes of something without which nobody takes them: what was sent
 * at the beginning of the outage is gone before anybody gets to it. Only where the repair time is stated.
 */
public final class ShortRetentionRule implements Rule {
    @Override
    public String id() {
        return "stream.short-retention";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        var outages = new Outages(inspection.report());
        var longest = longestRepair(inspection);
        return Feeds.of(inspection.report()).stream().filter(feed -> lost(feed, longest) > 0)
                .filter(feed -> inspection.role(link(feed, inspection).from()) == Role.BROKER)
                .flatMap(feed -> outages.longest(link(feed, inspection)).filter(worst -> lost(feed, repair(worst)) > 0)
                        .map(worst -> finding(feed, worst, inspection)).stream());
    }

    /** Of anything that is drawn: where it is short enough nobody has to look at each loss. */
    private static double longestRepair(Inspection inspection) {
        return inspection.topology().elements().flatMap(ShortRetentionRule::reliabilities).flatMap(each -> each.mttr().stream())
                .mapToDouble(Quantity::base).max().orElse(0);
    }

    private static Stream<Reliability> reliabilities(Element element) {
        return switch (element) {
            case Component component -> Stream.of(component.reliability(), component.commonCause());
            case Place place -> Stream.of(place.reliability());
            case Risk risk -> Stream.of(risk.reliability());
            case Link link -> Stream.of(link.reliability());
            case Group _, Flow _ -> Stream.empty();
        };
    }

    private static double repair(LossEffect worst) {
        return worst.repair().map(Quantity::base).orElse(0.0);
    }

    private static double lost(Feed feed, double outage) {
        return feed.lostIn(outage).orElse(0);
    }

    private Finding finding(Feed feed, LossEffect worst, Inspection inspection) {
        var broker = link(feed, inspection).from();
        var kept = feed.kept().orElseThrow();
        var repair = worst.repair().orElseThrow();
        return Finding.of(this, List.of(broker, feed.link(), worst.event().element()), Argument.named(broker),
                new Argument.Amount(kept.quantity()), new Argument.Lost(worst.event()), Argument.named(feed.link()), new Argument.Amount(repair),
                new Argument.Number(lost(feed, repair(worst))))
                .with(Figure.of(kept), Figure.stated("repair", repair, worst.event().element()),
                        Figure.computed("arriving", feed.average(), Unit.PER_SECOND, feed.link()));
    }

    private static Link link(Feed feed, Inspection inspection) {
        return inspection.topology().links().get(feed.link());
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var broker = inspection.topology().components().get(finding.elements().getFirst());
        var link = inspection.topology().links().get(finding.elements().get(1));
        var repair = new Outages(inspection.report()).longest(link).map(ShortRetentionRule::repair).orElse(0.0);
        var unit = repair >= Unit.DAY.factor() ? Unit.DAY : Unit.HOUR;
        var enough = new Quantity(Math.ceil(repair / unit.factor()), unit, Source.ASSUMED);
        var lost = finding.elements().getLast();
        return Stream.concat(Stream.of(Fix.of("retention", Change.property(List.of(broker), Props.RETENTION.id(), enough),
                        Argument.named(broker.id()), new Argument.Amount(enough))),
                Optional.ofNullable(inspection.topology().components().get(lost)).stream()
                        .flatMap(component -> new Spares(inspection).of(component.id())));
    }

    @Override
    public int identity() {
        return 2;
    }
}
