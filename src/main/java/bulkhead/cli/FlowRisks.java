package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.GroupAvailabilities;
import bulkhead.analysis.failure.GroupAvailability;
import bulkhead.analysis.failure.LossEffect;
import bulkhead.analysis.failure.LossEffects;
import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import bulkhead.model.Link;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What single losses cost one flow short of an outage, as both forms of a report tell it: takeovers, records held back, and
 * groups whose usual arithmetic is off.
 */
record FlowRisks(Report report, Id flow, List<LossEffect> effects, List<GroupAvailability> groups) {
    static FlowRisks of(Report report, Id flow, List<GroupAvailability> groups) {
        var structure = FailureStructure.compile(report.deployment(), report.topology().flows().get(flow));
        return new FlowRisks(report, flow, LossEffects.of(structure),
                groups.stream().filter(group -> group.flow().equals(flow) && group.differs()).toList());
    }

    /** Of all flows; worked out once for a report. */
    static List<GroupAvailability> groups(Report report) {
        return GroupAvailabilities.of(report.deployment());
    }

    /** Losses that somebody takes over from, the longest interruption first. */
    List<LossEffect> takeovers() {
        return effects.stream().filter(effect -> effect.interruption().seconds() > 0)
                .sorted(Comparator.comparingDouble((LossEffect effect) -> -effect.interruption().seconds())).toList();
    }

    /** The loss after which the flow serves again last; one of unstated repair before all others. */
    Optional<LossEffect> slowest() {
        return effects.stream().filter(effect -> effect.down() || effect.interruption().seconds() > 0)
                .max(Comparator.comparingDouble(effect -> effect.recoverySeconds().orElse(Double.MAX_VALUE)));
    }

    /** A link that can be delayed: how long its sender holds records back, how many a second at peak, and what delays it. */
    record Delayed(Link link, Optional<Setting> buffer, double rate, List<LossEffect> by) {
        Optional<Double> recordsHeld() {
            return buffer.map(setting -> setting.base() * rate);
        }
    }

    List<Delayed> delays() {
        return report.topology().links().values().stream()
                .filter(link -> effects.stream().anyMatch(effect -> effect.delayed().contains(link.id())))
                .map(link -> new Delayed(link, report.deployment().settings().of(link, Props.BUFFER),
                        report.capacity().linkRates().getOrDefault(link.id(), 0.0),
                        effects.stream().filter(effect -> effect.delayed().contains(link.id())).toList())).toList();
    }
}
