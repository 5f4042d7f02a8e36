package bulkhead.drill.database;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.drill.rig.Addresses;
import bulkhead.drill.rig.Change;
import bulkhead.export.Artifact;
import bulkhead.export.Program;
import bulkhead.export.Replication;
import bulkhead.export.mariadb.MariadbExporter;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One primary of the model and who copies it, with the files exported for each. {@code semiSynchronous} are replicas that confirm
 * a write before the client hears of it.
 */
public record Copying(Deployment deployment, Node primary, List<Node> replicas, boolean semiSynchronous, List<Artifact> files) {
    private static final Program MARIADB = new Program("mariadb");
    private static final Pattern BIND = Pattern.compile("bind_address=.*");
    private static final Pattern SOURCE = Pattern.compile("(.*MASTER_HOST='')([^']+)(''.*)");

    /** The first that the model draws; a replica that copies a replica, and one never to be promoted, are left out. */
    public static Optional<Copying> of(Deployment deployment) {
        var replication = new Replication(deployment, MARIADB);
        var files = new MariadbExporter().export(deployment).artifacts();
        return deployment.nodes().filter(node -> MARIADB.runs(deployment, node.component()))
                .filter(node -> replication.source(node).isEmpty())
                .map(primary -> of(replication, primary, files)).filter(copying -> !copying.replicas().isEmpty()).findFirst();
    }

    private static Copying of(Replication replication, Node primary, List<Artifact> files) {
        var deployment = replication.deployment();
        var never = replication.policy(primary.component()).map(Redundancy.PrimaryReplica::neverPromoted).map(List::copyOf)
                .orElse(List.of());
        var replicas = deployment.nodes()
                .filter(node -> MARIADB.runs(deployment, node.component()) && !never.contains(node.component()))
                .filter(node -> replication.source(node).filter(primary::equals).isPresent()).toList();
        boolean confirmed = replication.link(primary.component(), "semi-synchronous").isPresent();
        return new Copying(deployment, primary, replicas, confirmed, files);
    }

    Optional<Artifact> file(Node node, String name) {
        return files.stream().filter(artifact -> artifact.path().equals("mariadb/" + node.name() + "/" + name)).findFirst();
    }

    /** The file on loopback: whom the server listens as, or whom it copies; the lines that differ are told. */
    String used(Artifact artifact, Addresses addresses, Node node, List<Change> changes) {
        UnaryOperator<String> moved = line -> BIND.matcher(line).matches() ? "bind_address=" + addresses.of(node)
                : copied(line, addresses);
        var text = new StringBuilder();
        for (int at = 0; at < artifact.lines().size(); at++) {
            var exported = artifact.lines().get(at).text();
            var used = moved.apply(exported);
            if (!used.equals(exported)) {
                changes.add(new Change(artifact.path(), at + 1, exported, used));
            }
            text.append(used).append('\n');
        }
        return text.toString();
    }

    private String copied(String line, Addresses addresses) {
        var source = SOURCE.matcher(line);
        return source.matches() ? source.group(1) + addresses.of(byHost().getOrDefault(source.group(2), primary))
                + source.group(3) : line;
    }

    private Map<String, Node> byHost() {
        return deployment.nodes().collect(Collectors.toMap(Node::host, node -> node, (one, _) -> one));
    }
}
