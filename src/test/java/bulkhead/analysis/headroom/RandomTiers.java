package bulkhead.analysis.headroom;

import bulkhead.catalog.Props;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Extras;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Objectives;
import bulkhead.model.Quantity;
import bulkhead.model.Element;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Tiers one behind the other, each member seeing some of the next; every call makes one other. */
final class RandomTiers {
    private RandomTiers() {
    }

    static Topology of(long seed) {
        var random = new Random(seed);
        var elements = new ArrayList<Element>();
        elements.add(Component.of(Id.of("clients"), "", "clients", Optional.empty()));
        var callers = List.of(Id.of("clients"));
        for (int tier = 0; tier < random.nextInt(1, 4); tier++) {
            var members = new ArrayList<Member>();
            for (int i = 0; i < random.nextInt(1, 6); i++) {
                var component = Component.of(Id.of("t" + tier + "-" + i), "", "web-app", Optional.empty())
                        .withInstances(Quantity.assumed(random.nextInt(1, 4), Unit.ONE));
                elements.add(random.nextInt(8) == 0 ? component : component.withProperty(Props.MAX_RATE.id(),
                        Quantity.measured(random.nextInt(50, 1000), Unit.PER_SECOND)));
                members.add(new Member(component.id(), Optional.of(Quantity.assumed(random.nextInt(1, 4), Unit.ONE)),
                        random.nextInt(4) == 0));
            }
            elements.add(Group.of(Id.of("g" + tier), "", members).withBalancing(Balancing.values()[random.nextInt(5)]));
            for (var caller : callers) {
                var whole = random.nextInt(3) == 0;
                var seen = members.stream().map(Member::component).filter(_ -> random.nextInt(3) > 0).toList();
                for (var to : whole || seen.isEmpty() ? List.of(Id.of("g" + tier)) : seen) {
                    elements.add(Link.of(Id.of(caller + "-" + to), LinkKind.CALLS, caller, to));
                }
            }
            callers = members.stream().map(Member::component).toList();
        }
        elements.add(new Flow(Id.of("work"), "", Id.of("clients"), new Demand(Optional.empty(),
                Optional.of(Quantity.measured(100, Unit.PER_SECOND)), Optional.empty()), Objectives.NONE, Map.of(), Extras.NONE));
        return Topology.of(elements);
    }
}
