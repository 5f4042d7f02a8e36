package bulkhead.export.mariadb;

import bulkhead.deployment.Node;
import bulkhead.export.Replication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for streams of writes: servers that get their writes from the same one are in the same domain. */
record Domains(Replication replication, Map<Node, Integer> numbers) {
    static Domains of(Replication replication, List<Server> servers) {
        var numbers = new HashMap<Node, Integer>();
        servers.forEach(server -> numbers.putIfAbsent(replication.origin(server.node()), numbers.size() + 1));
        return new Domains(replication, numbers);
    }

    int of(Server server) {
        return numbers.get(replication.origin(server.node()));
    }
}
