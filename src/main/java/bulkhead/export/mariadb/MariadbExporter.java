package bulkhead.export.mariadb;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.export.Replication;
import bulkhead.model.Component;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@code my.cnf} for each instance of MariaDB, and the SQL that makes replicas of them: {@code join.sql} on each replica,
 * {@code replication-user.sql} on whom they copy; {@code accounts.sql} makes those of MaxScale and HAProxy.
 */
public final class MariadbExporter implements Exporter {
    private static final Program MARIADB = new Program("mariadb");

    @Override
    public String target() {
        return MARIADB.name();
    }

    @Override
    public Export export(Deployment deployment) {
        var notes = new Notes();
        var servers = new ArrayList<Server>();
        var replication = new Replication(deployment, MARIADB);
        MARIADB.components(deployment).filter(component -> operated(deployment, component))
                .forEach(component -> notes.add("operated-database", component.id(), component.label()));
        for (var component : MARIADB.components(deployment).filter(component -> !operated(deployment, component)).toList()) {
            for (var node : deployment.nodes(component.id())) {
                servers.add(new Server(replication, component, node, servers.size() + 1, notes));
            }
        }
        var domains = Domains.of(replication, servers);
        var copied = servers.stream().flatMap(server -> server.source().stream()).collect(Collectors.toSet());
        return new Export(servers.stream().flatMap(server -> files(server, domains, copied)).toList(), notes.list());
    }

    /** An operator writes the files itself, from its resource among the manifests. */
    private static boolean operated(Deployment deployment, Component component) {
        return deployment.crew(component.id()).isPresent();
    }

    private static Stream<Artifact> files(Server server, Domains domains, Set<Node> copied) {
        var folder = MARIADB.name() + "/" + server.node().name() + "/";
        var options = new Options(server, domains.of(server)).artifact(folder + "my.cnf");
        return Stream.concat(Stream.of(options), new Joining(server, copied.contains(server.node())).artifacts(folder));
    }
}
