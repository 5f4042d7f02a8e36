package bulkhead.analysis.plan;

import bulkhead.analysis.capacity.FlowDemand;
import bulkhead.analysis.capacity.LoadCase;
import bulkhead.analysis.capacity.Standing;
import bulkhead.analysis.capacity.Standings;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What everybody is offered in every situation with certain numbers of instances. */
final class Trial {
    private final double[] demand;
    private final Standings standings;
    private final Map<Situation, Map<Id, Strain>> strains = new LinkedHashMap<>();
    private final Map<Id, List<Id>> lost = new LinkedHashMap<>();
    private List<Id> leftOut = List.of();

    private Trial(Deployment deployment, List<Situation> situations) {
        demand = deployment.topology().flows().values().stream()
                .mapToDouble(flow -> FlowDemand.of(deployment, flow).in(LoadCase.PEAK).map(rate -> rate.base()).orElse(0.0)).toArray();
        standings = Standings.of(deployment);
        situations.forEach(this::look);
    }

    static Trial of(Deployment deployment, List<Situation> situations) {
        return new Trial(deployment, situations);
    }

    /** By situation and component with live instances. */
    Map<Situation, Map<Id, Strain>> strains() {
        return strains;
    }

    /** Of a component in all situations. */
    Stream<Strain> strains(Id component) {
        return strains.values().stream().map(each -> each.get(component)).filter(each -> each != null);
    }

    /** Flows that a place takes down, by place. */
    Map<Id, List<Id>> lost() {
        return lost;
    }

    /** Flows that can't be told anything of while all is well. */
    List<Id> leftOut() {
        return leftOut;
    }

    /** The components that are over a target in any situation. */
    List<Id> over() {
        return strains.values().stream().flatMap(each -> each.entrySet().stream()).filter(each -> each.getValue().isOver())
                .map(Map.Entry::getKey).distinct().toList();
    }

    private void look(Situation situation) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        var standing = standings.without(situation.dead());
        var strain = new LinkedHashMap<Id, Strain>();
        for (int post = 0; post < standing.posts().size(); post++) {
            var at = standing.posts().get(post);
            if (at.live() > 0) {
                var each = offered(standing, post);
                var limit = at.limit(situation.target());
                strain.merge(at.component(), new Strain(at.live(), each * at.live(), each, limit), (one, other) -> new Strain(
                        one.live() + other.live(), one.offered() + other.offered(), Math.max(one.busiest(), other.busiest()), limit));
            }
        }
        strains.put(situation, strain);
        situation.lost().ifPresentOrElse(place -> down(place, standing), () -> leftOut = IntStream.range(0, demand.length)
                .filter(flow -> !standing.tells(flow)).mapToObj(standing.flows()::get).toList());
    }

    private void down(Id place, Standing standing) {
        var down = new ArrayList<Id>();
        for (int flow = 0; flow < demand.length; flow++) {
            if (standing.answered()[flow] == 0) {
                down.add(standing.flows().get(flow));
            }
        }
        if (!down.isEmpty()) {
            lost.put(place, List.copyOf(down));
        }
    }

    /** A second, of one instance; flows that nobody can say it of are left out. */
    private double offered(Standing standing, int post) {
        var sum = 0.0;
        for (int flow = 0; flow < demand.length; flow++) {
            sum += standing.tells(flow) ? demand[flow] * standing.ofOne()[flow][post] : 0;
        }
        return sum;
    }
}
