package bulkhead.export.runbook;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.FlowOutcome;
import bulkhead.analysis.capacity.Gap;
import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.Interruption;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedSet;

/**
 * Single losses that an operator deals with in the same way, since they hit the same components and do the same: the outcome of
 * each flow, who goes over to whom, who is above his emergency target, and what is held back. {@code timesAYear} is absent where
 * nothing says how often.
 */
record Situation(List<Event> events, Effect effect, OptionalDouble timesAYear) {
    Situation {
        events = List.copyOf(events);
    }

    /** What the losses have in common. */
    record Effect(Map<Id, FlowOutcome> flows, SequencedSet<Id> lost, List<ComponentLoad> over, List<Gap> gaps,
                  List<Interruption.Switch> switches, SequencedSet<Id> delayed) {
        Effect {
            flows = Ordered.copy(flows);
            over = List.copyOf(over);
            gaps = List.copyOf(gaps);
            switches = List.copyOf(switches);
        }

        boolean matters() {
            return flows.values().stream().anyMatch(outcome -> outcome.conditions().stream()
                    .anyMatch(each -> each != Condition.UP))
                    || !over.isEmpty();
        }

        List<Id> flows(Condition condition) {
            return flows.entrySet().stream().filter(flow -> flow.getValue().is(condition)).map(Map.Entry::getKey).toList();
        }

        double longestInterruption() {
            return flows.values().stream().mapToDouble(FlowOutcome::interruptionSeconds).max().orElse(0);
        }
    }

    Situation and(Situation other) {
        var all = new ArrayList<>(events);
        all.addAll(other.events);
        var times = timesAYear.isPresent() || other.timesAYear.isPresent()
                ? OptionalDouble.of(timesAYear.orElse(0) + other.timesAYear.orElse(0)) : OptionalDouble.empty();
        return new Situation(all, effect, times);
    }

    /** Worst first: how many flows are down, then how many are interrupted. */
    double severity() {
        return effect.flows(Condition.DOWN).size() * 1e6 + effect.flows(Condition.OVERLOADED).size() * 1e3
                + effect.flows(Condition.INTERRUPTED).size();
    }
}
