package bulkhead.analysis.capacity;

import bulkhead.model.Access;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Extras;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Objectives;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** More flows on a small random topology: by other entries, some with links of their own, sometimes with circles of calls. */
final class RandomFlows {
    private final Random random;
    private final List<Id> inner;
    private Topology topology;

    private RandomFlows(long seed) {
        random = new Random(seed);
        topology = RandomTopology.of(seed);
        inner = topology.components().keySet().stream().filter(id -> !id.value().equals("clients")).toList();
    }

    static Topology of(long seed) {
        var drawing = new RandomFlows(seed);
        for (int flow = drawing.random.nextInt(3); flow >= 0; flow--) {
            drawing.flow(flow);
        }
        for (int back = drawing.random.nextInt(3) == 0 ? drawing.random.nextInt(1, 5) : 0; back > 0; back--) {
            drawing.circle(back);
        }
        return drawing.topology;
    }

    private void flow(int number) {
        var users = Id.of("users" + number);
        var flow = Id.of("more" + number);
        topology = topology.with(Component.of(users, "", "clients", Optional.empty()));
        topology = topology.with(new Flow(flow, "", random.nextInt(4) == 0 ? Id.of("clients") : users,
                new Demand(Optional.of(number(random.nextInt(1, 300), Unit.PER_SECOND)), Optional.empty(), Optional.empty()),
                Objectives.NONE, Map.of(), Extras.NONE));
        topology = topology.with(Link.of(Id.of("enter" + number), LinkKind.CALLS, users, any())
                .withAccess(Access.values()[random.nextInt(3)]).withFlows(random.nextBoolean() ? List.of(flow) : List.of()));
    }

    private void circle(int number) {
        var from = any();
        var to = any();
        if (!from.equals(to)) {
            topology = topology.with(Link.of(Id.of("back" + number), random.nextBoolean() ? LinkKind.CALLS : LinkKind.SENDS, from, to)
                    .withOptional(random.nextBoolean()).withRatio(number(random.nextInt(1, 5) / 4.0, Unit.ONE)));
        }
    }

    private Id any() {
        return inner.get(random.nextInt(inner.size()));
    }

    private static Quantity number(double value, Unit unit) {
        return Quantity.measured(value, unit);
    }
}
