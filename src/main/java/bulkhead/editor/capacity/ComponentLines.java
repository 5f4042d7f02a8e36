package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Gap;
import bulkhead.analysis.capacity.RateOfOne;
import bulkhead.analysis.capacity.WorstUse;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Use;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Sight;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The lines of all components that work for somebody else, the busiest at the stated peak first. */
final class ComponentLines {
    /** What doesn't depend on the demand looked at. */
    private record Fixed(Id id, String name, Optional<Setting> rate, Optional<Setting> price, double emergency, ComponentLoad unknown) {
    }

    private final Capacity capacity;
    private final List<Fixed> components;

    ComponentLines(Judgement judgement) {
        var deployment = judgement.report().deployment();
        capacity = judgement.report().capacity();
        components = Stream.concat(capacity.endless().components().stream().map(id -> unknown(id, deployment)), capacity.peak().values().stream())
                .filter(load -> deployment.role(load.component()) != Role.SOURCE)
                .sorted(Comparator.comparingDouble(load -> -load.utilisation().orElse(-1)))
                .map(load -> fixed(load.component(), deployment)).toList();
    }

    private static ComponentLoad unknown(Id id, Deployment deployment) {
        var target = deployment.settings().required(deployment.topology().components().get(id), Props.NORMAL_TARGET).base();
        return new ComponentLoad(id, 0, OptionalDouble.empty(), deployment.nodes(id).size(), 0, target, Optional.empty());
    }

    private static Fixed fixed(Id id, Deployment deployment) {
        var component = deployment.topology().components().get(id);
        return new Fixed(id, component.label(), RateOfOne.of(deployment, component).map(rate -> rate.settings().getFirst()),
                deployment.settings().of(component, Props.COST), deployment.settings()
                        .required(component, Props.EMERGENCY_TARGET).base(), unknown(id, deployment));
    }

    /** {@code later} is empty while that is worked out. */
    Map<Heading, ComponentLine> at(Optional<Sight> sight, Optional<Later> later) {
        var average = sight.map(elsewhere -> elsewhere.average().loads()).orElse(capacity.average());
        var peak = sight.map(elsewhere -> elsewhere.peak().loads()).orElse(capacity.peak());
        var gaps = gaps(sight.map(elsewhere -> elsewhere.peak().gaps()).orElse(capacity.gaps()));
        var lines = new LinkedHashMap<Heading, ComponentLine>();
        components.stream().filter(each -> peak.containsKey(each.id) || capacity.endless().components().contains(each.id))
                .forEach(each -> lines.put(Heading.of(each.id), line(each, average, peak.getOrDefault(each.id, each.unknown), gaps, later)));
        return Ordered.copy(lines);
    }

    private ComponentLine line(Fixed each, Map<Id, ComponentLoad> average, ComponentLoad peak, Map<Id, Gap> gaps,
            Optional<Later> later) {
        return new ComponentLine(each.id, each.name, Optional.ofNullable(average.get(each.id)), peak,
                Optional.ofNullable(gaps.get(each.id)),
                new Use(Math.max(share(peak), later.flatMap(known -> known.use(each.id)).map(worst -> share(worst.load()))
                        .orElse(0.0)), each.emergency),
                later.flatMap(known -> known.use(each.id)).map(WorstUse::after),
                later.map(known -> known.shortfall(each.id)).orElse(Shortfall.WORKING), each.rate,
                each.price, later.map(known -> known.runs(each.id)).orElseGet(Runs.Working::new), Untold.component(capacity.endless(), each.id));
    }

    private static double share(ComponentLoad load) {
        return load.utilisation().orElse(0);
    }

    private static Map<Id, Gap> gaps(List<Gap> gaps) {
        var missing = new HashMap<Id, Gap>();
        gaps.forEach(gap -> missing.put(gap.component(), gap));
        return missing;
    }
}
