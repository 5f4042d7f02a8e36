package bulkhead.deployment;

import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * Who connects to a component: edge services that pass requests on under their own addresses, clients themselves (a name service
 * only tells them where), and others of one's own. Watchers and the component itself don't count.
 */
public record Entrance(List<Component> edges, List<Component> clients, List<Component> others) {
    public Entrance {
        edges = List.copyOf(edges);
        clients = List.copyOf(clients);
        others = List.copyOf(others);
    }

    static Entrance of(Deployment deployment, Id component) {
        var entrance = new Entrance.Sorting(deployment, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        deployment.linksTo(component).stream().map(Link::from).distinct().filter(from -> !from.equals(component))
                .map(deployment.topology().components()::get).forEach(entrance::take);
        return new Entrance(entrance.edges, entrance.clients, entrance.others);
    }

    /** Whether every request comes by way of an edge service. */
    public boolean edgeOnly() {
        return !edges.isEmpty() && clients.isEmpty() && others.isEmpty();
    }

    /** Whether nobody stands between the clients and the component. */
    public boolean clientsOnly() {
        return edges.isEmpty() && others.isEmpty();
    }

    private record Sorting(Deployment deployment, List<Component> edges, List<Component> clients, List<Component> others) {
        private void take(Component caller) {
            switch (deployment.role(caller.id())) {
                case MONITOR -> {
                }
                case SOURCE -> clients.add(caller);
                case EDGE -> (FloatingAddresses.passesRequestsOn(deployment, caller) ? edges : clients).add(caller);
                default -> others.add(caller);
            }
        }
    }
}
