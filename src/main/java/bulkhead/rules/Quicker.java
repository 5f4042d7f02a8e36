package bulkhead.rules;

import bulkhead.analysis.failure.Interruption;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.edit.Change;
import bulkhead.model.Component;
import bulkhead.model.Dimension;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Shorter timers for takeovers that are too slow, halved as far as can be until none is: those that are exported, for every member that has them. */
final class Quicker {
    /** Whoever looks more often than that takes a short pause for a loss. */
    private static final double SHORTEST = 0.5;

    private final Catalog catalog;
    private final Map<Id, Element> changed = new LinkedHashMap<>();
    private final Map<String, Quantity> shown = new LinkedHashMap<>();
    private Topology topology;

    Quicker(Inspection inspection) {
        this.topology = inspection.topology();
        this.catalog = inspection.deployment().catalog();
    }

    /** Empty where timers that may be so short can't do it. */
    Optional<Fix> fix(Function<Deployment, List<Interruption>> tooSlow) {
        var slow = tooSlow.apply(Deployment.of(topology, catalog));
        while (!slow.isEmpty()) {
            var timers = timers(slow);
            if (timers.stream().filter(this::halve).count() == 0) {
                return Optional.empty();
            }
            slow = tooSlow.apply(Deployment.of(topology, catalog));
        }
        return changed.isEmpty() ? Optional.empty() : Optional.of(Fix.of("quicker", new Change("property",
                List.copyOf(changed.values())),
                new Argument.Named(List.copyOf(changed.keySet())), new Argument.Values(shown)));
    }

    private Set<Setting> timers(List<Interruption> slow) {
        var timers = new LinkedHashSet<Setting>();
        slow.stream().flatMap(each -> each.switches().stream()).flatMap(each -> each.delay().settings().stream())
                .filter(setting -> setting.quantity().dimension() == Dimension.TIME)
                        .filter(this::isProperty).forEach(timers::add);
        return timers;
    }

    private boolean isProperty(Setting setting) {
        return topology.element(setting.element()).flatMap(element -> catalog.property(element, setting.property())).isPresent();
    }

    /** Not what is as short as it may be, or as its program can be told. */
    private boolean halve(Setting timer) {
        var spec = catalog.property(topology.element(timer.element()).orElseThrow(), timer.property()).orElseThrow();
        var half = (Quantity) spec.told(timer.quantity().withValue(timer.quantity().value() / 2));
        if (half.base() < SHORTEST || half.base() >= timer.base() || !spec.takes(half)) {
            return false;
        }
        for (var owner : owners(timer)) {
            var quicker = owner.withProperty(timer.property(), half);
            topology = topology.with(quicker);
            changed.put(quicker.id(), quicker);
        }
        shown.put(timer.property(), half);
        return true;
    }

    /** The element that states the timer; of a component all that stand in for it, since the slowest counts. */
    private List<Element> owners(Setting timer) {
        var element = topology.element(timer.element()).orElseThrow();
        return !(element instanceof Component) ? List.of(element) : topology.groupOf(element.id())
                .map(group -> group.members().stream().map(Member::component).map(topology.components()::get)
                        .filter(member -> catalog.property(member, timer.property()).isPresent()).<Element>map(member ->
                                member).toList())
                .orElse(List.of(element));
    }
}
