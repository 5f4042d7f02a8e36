package bulkhead.export.runbook;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Loss;
import bulkhead.analysis.failure.Chances;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.Interruption;
import bulkhead.analysis.failure.LossEffect;
import bulkhead.analysis.failure.LossEffects;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** All single losses of a report as situations: those that matter, most likely first, and those that don't. */
final class Situations {
    private final Report report;
    private final Lost lost;
    private final Chances chances;
    private final Map<Event, List<LossEffect>> effects = new HashMap<>();

    private Situations(Report report) {
        this.report = report;
        this.lost = new Lost(report.deployment());
        this.chances = new Chances(report.topology());
        report.topology().flows().values().forEach(flow -> LossEffects.of(FailureStructure.compile(report.deployment(), flow))
                .forEach(effect -> effects.computeIfAbsent(effect.event(), _ -> new ArrayList<>()).add(effect)));
    }

    /** Links count where they state that they can fail: otherwise a risk cuts them. */
    static List<Situation> of(Report report) {
        var situations = new Situations(report);
        var merged = new LinkedHashMap<Situation.Effect, Situation>();
        report.capacity().losses().stream().filter(situations::canHappen).map(situations::situation)
                .forEach(situation -> merged.merge(situation.effect(), situation, Situation::and));
        return merged.values().stream().sorted(Comparator.comparingDouble((Situation each) -> -each.timesAYear().orElse(-1))
                .thenComparingDouble(each -> -each.severity())).toList();
    }

    private boolean canHappen(Loss loss) {
        return loss.event().sort() != Event.Sort.LINK || report.topology().links().get(loss.event().element()).reliability()
                .stated();
    }

    private Situation situation(Loss loss) {
        var events = Stream.concat(Stream.of(loss.event()), loss.alike().stream()).toList();
        var known = events.stream().flatMap(event -> effects.getOrDefault(event, List.of()).stream()).toList();
        return new Situation(events, effect(loss, known), timesAYear(events));
    }

    private Situation.Effect effect(Loss loss, List<LossEffect> known) {
        var over = loss.loads().values().stream().filter(ComponentLoad::overTarget)
                .sorted(Comparator.comparingDouble((ComponentLoad load) -> -load.utilisation().orElse(Double.MAX_VALUE)))
                        .toList();
        var delayed = new LinkedHashSet<Id>();
        known.forEach(effect -> delayed.addAll(effect.delayed()));
        return new Situation.Effect(loss.flows(), lost.by(loss.event()), over, loss.gaps(), switches(known), delayed);
    }

    /** Of each group the slowest, over all flows. */
    private static List<Interruption.Switch> switches(List<LossEffect> known) {
        var slowest = new LinkedHashMap<Id, Interruption.Switch>();
        known.stream().flatMap(effect -> effect.interruption().switches().stream())
                .forEach(each -> slowest.merge(each.group(), each,
                (one, other) -> other.seconds() > one.seconds() ? other : one));
        return List.copyOf(slowest.values());
    }

    private OptionalDouble timesAYear(List<Event> events) {
        var times = events.stream().map(chances::timesAYear).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble);
        return times.boxed().reduce(Double::sum).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
