package bulkhead.analysis.plan;

import bulkhead.deployment.Deployment;
import bulkhead.model.Component;
import bulkhead.model.Id;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * The least effort that any plan takes, by an integer programme for each group: in every situation the live instances of its
 * members together must be allowed as much as the group is offered, however it deals that. Dealing it in fact takes as much or
 * more. Of a component spread over places at least its whole rounds are lost with one of them.
 */
final class Bound {
    private static final int MOST_MORE = 10_000;
    private static final double ROUNDING = 1e-9;

    private final Deployment deployment;
    private final ToDoubleFunction<Id> price;
    private final Map<Situation, Map<Id, Strain>> strains;

    Bound(Deployment deployment, ToDoubleFunction<Id> price, Map<Situation, Map<Id, Strain>> strains) {
        this.deployment = deployment;
        this.price = price;
        this.strains = strains;
    }

    /** The additions that the programme of one group asks for: a start for the search; empty where it has no solution. */
    record Answer(OptionalDouble effort, Map<Id, Integer> more) {
    }

    Answer of(List<Id> members) {
        return members.size() == 1 ? alone(members.getFirst()) : together(members);
    }

    /** Exactly: by counting up. */
    private Answer alone(Id member) {
        var component = deployment.topology().components().get(member);
        for (int more = 0; more <= MOST_MORE; more++) {
            if (isEnough(component, component.instances().count() + more)) {
                return new Answer(OptionalDouble.of(more * price.applyAsDouble(member)), more == 0 ? Map.of() : Map.of(member, more));
            }
        }
        return new Answer(OptionalDouble.empty(), Map.of());
    }

    private boolean isEnough(Component component, int instances) {
        return strains.entrySet().stream().filter(each -> each.getValue().containsKey(component.id())).allMatch(each -> {
            var strain = each.getValue().get(component.id());
            return strain.offered() <= strain.limit() * alive(component, instances, each.getKey()) * (1 + ROUNDING);
        });
    }

    /** Instances are dealt over the places of the spread in turn. */
    private int alive(Component component, int instances, Situation situation) {
        var turns = component.spread();
        return situation.lost().isEmpty() || turns.isEmpty() ? instances : IntStream.range(0, turns.size())
                .filter(turn -> !standsIn(turns.get(turn), situation.lost().get()))
                .map(turn -> (instances + turns.size() - 1 - turn) / turns.size()).sum();
    }

    private boolean standsIn(Id place, Id lost) {
        return deployment.topology().path(Optional.of(place)).stream().anyMatch(outer -> outer.id().equals(lost));
    }

    private Answer together(List<Id> members) {
        var model = new ExpressionsBasedModel();
        var more = new LinkedHashMap<Id, Variable>();
        if (!strains.keySet().stream().allMatch(situation -> canBeEnough(situation, members))) {
            return new Answer(OptionalDouble.empty(), Map.of());
        }
        members.forEach(member -> more.put(member, model.newVariable(member.value()).lower(0).upper(MOST_MORE).integer(true)
                .weight(price.applyAsDouble(member))));
        strains.forEach((situation, strain) -> constrain(model, situation, strain, more));
        var result = model.minimise();
        // what is only feasible says what would do, not that less wouldn't
        if (!result.getState().isOptimal()) {
            return new Answer(OptionalDouble.empty(), Map.of());
        }
        var answer = new LinkedHashMap<Id, Integer>();
        more.forEach((member, variable) -> answer.put(member, variable.getValue().setScale(0, RoundingMode.HALF_EVEN).intValueExact()));
        answer.values().removeIf(count -> count == 0);
        return new Answer(OptionalDouble.of(answer.entrySet().stream()
                .mapToDouble(each -> each.getValue() * price.applyAsDouble(each.getKey())).sum()), answer);
    }

    private boolean canBeEnough(Situation situation, List<Id> members) {
        var strain = strains.get(situation);
        var serving = members.stream().filter(strain::containsKey).toList();
        return serving.isEmpty() || serving.stream().mapToDouble(member -> strain.get(member).offered()).sum() <= serving.stream()
                .mapToDouble(member -> strain.get(member).limit() * (MOST_MORE + deployment.nodes(member).size())).sum();
    }

    private void constrain(ExpressionsBasedModel model, Situation situation, Map<Id, Strain> strain, Map<Id, Variable> more) {
        var members = more.keySet().stream().filter(strain::containsKey).toList();
        if (members.isEmpty() || members.stream().anyMatch(member -> Double.isInfinite(strain.get(member).limit()))) {
            return;
        }
        var offered = members.stream().mapToDouble(member -> strain.get(member).offered()).sum();
        var scale = offered > 0 ? offered : 1;
        var allowed = model.newExpression(situation.toString());
        var now = 0.0;
        for (var member : members) {
            var staying = staying(deployment.topology().components().get(member), situation);
            allowed.set(more.get(member), strain.get(member).limit() * staying.each() / scale);
            now += strain.get(member).limit() * staying.of(deployment.nodes(member).size());
        }
        allowed.lower((offered - now) / scale);
    }

    /** At most so many of n instances stay alive: n × each + fixed. */
    private record Staying(double each, double fixed) {
        double of(int instances) {
            return instances * each + fixed;
        }
    }

    private Staying staying(Component component, Situation situation) {
        var turns = component.spread().size();
        if (situation.lost().isEmpty() || turns == 0) {
            return new Staying(1, 0);
        }
        var hit = component.spread().stream().filter(place -> standsIn(place, situation.lost().get())).count();
        return new Staying(1 - (double) hit / turns, (double) hit * (turns - 1) / turns);
    }
}
