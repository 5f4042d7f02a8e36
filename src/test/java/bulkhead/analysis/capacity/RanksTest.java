package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Balancing;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files write the ranks; the analysis deals calls by the group's policy. Both must mean the same. */
class RanksTest {
    private static final Id WORK = Id.of("work");
    private static final List<String> PLACES = List.of("r1/dc1/a", "r1/dc1/b", "r1/dc2/c", "r2/dc3/d", "r2/dc3/e");
    private static final int TOPOLOGIES = 200;

    @Test
    void whoIsOfTheFirstRankThatHasSomebodyLeftTakesAllCalls() {
        var random = new Random(7);
        var ranks = new TreeSet<Integer>();
        for (int each = 0; each < TOPOLOGIES; each++) {
            ranks.add(holds(random));
        }
        assertEquals(Set.of(1, 2, 3, 4, 5), Set.copyOf(ranks.headSet(6)), "as many ranks as there may be were among them");
    }

    private static int holds(Random random) {
        var arrow = List.of("->", "r>").get(random.nextInt(2));
        var policy = List.of("", ":failover").get(random.nextInt(2));
        var text = "lb@" + place(random) + " " + arrow + " web=[" + IntStream.range(0, 2 + random.nextInt(5))
                .mapToObj(number -> "app" + number + ":web-app@" + place(random) + (number > 0 && random.nextInt(3) == 0 ? "!" : ""))
                .collect(Collectors.joining(", ")) + "]" + policy;
        var topology = Topologies.of(text);
        var web = topology.groups().get(Id.of("web"));
        var balancing = List.of(Balancing.ROUND_ROBIN, Balancing.LEAST_CONNECTIONS, Balancing.LOCAL_FIRST, Balancing.LOCAL_FIRST)
                .get(random.nextInt(4));
        var weighed = web.withBalancing(balancing).withMembers(web.members().stream().map(member -> random.nextInt(3) > 0 ? member
                : new Member(member.component(), Optional.of(Quantity.measured(0, Unit.ONE)), member.standby())).toList());
        return holds(topology.with(weighed), text + ", " + weighed);
    }

    private static String place(Random random) {
        return PLACES.get(random.nextInt(PLACES.size()));
    }

    private static int holds(Topology topology, String text) {
        var deployment = Deployment.of(topology, Catalog.standard());
        var link = topology.links().values().iterator().next();
        var ranks = deployment.ranks(link, deployment.nodes(Id.of("lb")).getFirst());
        var members = topology.targets(link).stream().flatMap(member -> deployment.nodes(member).stream()).toList();
        var standings = Standings.of(deployment);
        // who is the primary once the drawn one is lost, no caller chooses
        int last = deployment.primary(topology.groups().get(Id.of("web"))).map(ranks::of).orElse(ranks.count());
        for (int rank = 1; rank <= last; rank++) {
            int now = rank;
            var gone = members.stream().filter(node -> ranks.of(node) < now).map(RanksTest::lost).collect(Collectors.toSet());
            assertEquals(members.stream().filter(node -> ranks.of(node) == now).map(Node::component).collect(Collectors.toSet()),
                    loaded(standings.without(gone)), () -> text + " without " + gone);
        }
        return ranks.count();
    }

    private static Event lost(Node node) {
        return Event.instance(node.component(), node.number());
    }

    private static Set<Id> loaded(Standing standing) {
        int flow = standing.flows().indexOf(WORK);
        return IntStream.range(0, standing.posts().size()).filter(post -> standing.ofOne()[flow][post] > 0)
                .mapToObj(post -> standing.posts().get(post).component()).filter(id -> !id.value().equals("lb"))
                .collect(Collectors.toSet());
    }
}
