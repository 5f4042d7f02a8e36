package bulkhead.rules;

import bulkhead.analysis.queue.Attempts;
import bulkhead.analysis.queue.Queues;
import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.edit.Change;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Callers in a row that each try again: when what they call in the end doesn't answer, tries multiply, just when it can't take
 * any more.
 */
public final class RetriesRule implements Rule {
    /** As many as one caller with three retries makes, HAProxy's own default. */
    static final double MOST = 4;

    @Override
    public String id() {
        return "capacity.retries-multiply";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return Queues.of(inspection.report()).attempts().stream().filter(attempts -> attempts.most() > MOST)
                .filter(attempts -> attempts.hops().getLast().link().to().equals(attempts.callee()))
                .map(attempts -> finding(attempts, inspection));
    }

    private Finding finding(Attempts attempts, Inspection inspection) {
        var callers = attempts.hops().stream().map(hop -> hop.link().from()).distinct().toList();
        var elements = Stream.concat(Stream.of(attempts.callee()), callers.stream()).distinct().toList();
        var load = calls(attempts.callee(), inspection);
        var capacity = capacity(attempts.callee(), load, inspection);
        var over = capacity.filter(most -> load * attempts.most() > most).isPresent();
        var finding = Finding.of(this, elements, Argument.named(attempts.callee()), new Argument.Number(attempts.most()),
                new Argument.Named(callers), new Argument.Amount(Quantity.assumed(limited(load * attempts.most()), Unit.PER_SECOND)),
                capacity.<Argument>map(most -> new Argument.Amount(Quantity.assumed(most, Unit.PER_SECOND)))
                        .orElse(new Argument.Term("unknown-capacity")))
                .with(attempts.hops().stream().map(hop -> Figure.of(hop.retries())).toArray(Figure[]::new))
                .with(Figure.computed("attempts", attempts.most(), Unit.ONE, attempts.callee()),
                        Figure.computed("offered", load, Unit.PER_SECOND, attempts.callee()));
        return finding.as(Grounds.of(over ? Severity.WARNING : Severity.NOTE, attempts.hops().stream().map(Attempts.Hop::retries)));
    }

    private static double limited(double rate) {
        return Math.min(rate, Double.MAX_VALUE);
    }

    private static double calls(Id callee, Inspection inspection) {
        return links(callee, inspection).mapToDouble(link -> inspection.report().capacity().linkRates().getOrDefault(link.id(), 0.0))
                .sum();
    }

    private static Stream<Link> links(Id callee, Inspection inspection) {
        return inspection.topology().links().values().stream().filter(link -> link.to().equals(callee)
                && (link.kind() == LinkKind.CALLS || link.kind() == LinkKind.FALLBACK));
    }

    /** How many of its calls fill whoever is fullest then; empty where one of those who take them states no capacity. */
    private static Optional<Double> capacity(Id callee, double calls, Inspection inspection) {
        var loads = inspection.topology().targets(links(callee, inspection).findFirst().orElseThrow()).stream()
                .map(inspection.report().capacity().peak()::get).toList();
        if (!loads.stream().allMatch(load -> load != null && load.capacity().isPresent())) {
            return Optional.empty();
        }
        var fullest = loads.stream().mapToDouble(load -> load.utilisation().orElse(0)).max().orElse(0);
        return Optional.of(calls / fullest).filter(Double::isFinite);
    }

    /** One hop of the way after the other, from the inside out: no more tries than leave few enough, for all who try there. */
    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var attempts = Queues.of(inspection.report()).attempts().stream()
                .filter(each -> each.callee().equals(finding.elements().getFirst())).findFirst().orElseThrow();
        return attempts.hops().reversed().stream().map(hop -> {
            var others = attempts.most() / (1 + hop.retries().base());
            var left = Math.max(0, Math.floor(MOST / others) - 1);
            return fewer(hop, left, inspection);
        });
    }

    private static Fix fewer(Attempts.Hop hop, double retries, Inspection inspection) {
        var changed = new LinkedHashMap<Id, Element>();
        links(hop.link().to(), inspection).forEach(link -> setter(link, hop.retries(), inspection)
                .ifPresent(element -> changed.put(element.id(), element.withProperty(Props.RETRIES.id(),
                        Quantity.assumed(retries, Unit.ONE)))));
        return Fix.of("retries", new Change("property", List.copyOf(changed.values())),
                new Argument.Named(List.copyOf(changed.keySet())), new Argument.Number(retries));
    }

    /** Who says how often: the link, or its caller as the hop's does. */
    private static Optional<Element> setter(Link link, Setting like, Inspection inspection) {
        Map<Id, ? extends Element> links = inspection.topology().links();
        return links.containsKey(like.element()) ? Optional.of(link)
                : Optional.ofNullable(inspection.topology().components().get(link.from()));
    }
}
