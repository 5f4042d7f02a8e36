package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Gap;
import bulkhead.analysis.capacity.RateOfOne;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
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

/** The lines of all components that work for somebody else, the busiest at the stated peak first. */
final class ComponentLines {
    /** What doesn't depend on the demand looked at. */
    private record Fixed(Id id, String name, Optional<Setting> rate, Optional<Setting> price, Shortfall shortfall, Runs runs) {
    }

    private final Capacity capacity;
    private final List<Fixed> components;

    ComponentLines(Judgement judgement) {
        var deployment = judgement.report().deployment();
        capacity = judgement.report().capacity();
        var worst = Shortfall.worst(judgement);
        components = capacity.peak().values().stream().filter(load -> deployment.role(load.component()) != Role.SOURCE)
                .sorted(Comparator.comparingDouble(load -> -load.utilisation().orElse(-1)))
                .map(load -> fixed(load, deployment, worst.getOrDefault(load.component(), Shortfall.NONE))).toList();
    }

    private Fixed fixed(ComponentLoad load, Deployment deployment, Shortfall shortfall) {
        var id = load.component();
        var component = deployment.topology().components().get(id);
        return new Fixed(id, component.label(), RateOfOne.of(deployment, component).map(rate -> rate.settings().getFirst()),
                deployment.settings().of(component, Props.COST), shortfall,
                runs(load, shortfall));
    }

    /** What is above its target now lasts no longer, whether anything grows or not. */
    private Runs runs(ComponentLoad load, Shortfall shortfall) {
        var id = load.component();
        var now = load.overTarget() ? Optional.of(new Breach(id, 0, Optional.empty())) : Optional.<Breach>empty();
        var nowAfterLoss = shortfall instanceof Shortfall.Missing(var _, var after) ? Optional.of(new Breach(id, 0, Optional.of(after)))
                : Optional.<Breach>empty();
        return new Runs.Until(now.or(() -> Optional.ofNullable(capacity.runway().allWell().get(id))),
                nowAfterLoss.or(() -> Optional.ofNullable(capacity.runway().afterLoss().get(id))));
    }

    Map<Optional<Id>, ComponentLine> at(Optional<Sight> sight) {
        var average = sight.map(elsewhere -> elsewhere.average().loads()).orElse(capacity.average());
        var peak = sight.map(elsewhere -> elsewhere.peak().loads()).orElse(capacity.peak());
        var gaps = gaps(sight.map(elsewhere -> elsewhere.peak().gaps()).orElse(capacity.gaps()));
        var lines = new LinkedHashMap<Optional<Id>, ComponentLine>();
        components.stream().filter(each -> peak.containsKey(each.id))
                .forEach(each -> lines.put(Optional.of(each.id), line(each, average, peak.get(each.id), gaps, sight)));
        return Ordered.copy(lines);
    }

    private static ComponentLine line(Fixed each, Map<Id, ComponentLoad> average, ComponentLoad peak, Map<Id, Integer> gaps,
            Optional<Sight> sight) {
        return new ComponentLine(each.id, each.name, Optional.ofNullable(average.get(each.id)), peak, gaps.getOrDefault(each.id, 0),
                sight.isPresent() ? Shortfall.UNTOLD : each.shortfall, each.rate, each.price,
                sight.isPresent() && sight.get().factor() != 1 ? new Runs.Untold() : each.runs);
    }

    private static Map<Id, Integer> gaps(List<Gap> gaps) {
        var missing = new HashMap<Id, Integer>();
        gaps.forEach(gap -> missing.put(gap.component(), gap.missingInstances()));
        return missing;
    }
}
