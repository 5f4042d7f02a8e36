package bulkhead.drill.rig;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.export.Artifact;
import bulkhead.export.haproxy.HaproxyExporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which HAProxy files there are to start, and who has to stand in behind them. {@code files} are those of each proxy instance,
 * its configuration first.
 */
public record Setup(Deployment deployment, Map<Node, List<Artifact>> files, Map<Node, Outline> outlines) {
    private static final String CONFIGURATION = "/haproxy.cfg";

    public static Setup of(Deployment deployment) {
        return of(deployment, new HaproxyExporter().export(deployment).artifacts());
    }

    /** With other files than those exported: to see what becomes of a prediction when somebody changes them. */
    public static Setup of(Deployment deployment, List<Artifact> artifacts) {
        var files = new LinkedHashMap<Node, List<Artifact>>();
        var outlines = new LinkedHashMap<Node, Outline>();
        deployment.nodes().forEach(node -> {
            var own = artifacts.stream().filter(artifact -> artifact.path().startsWith("haproxy/" + node.name() + "/"))
                    .sorted((one, other) -> Boolean.compare(configuration(other), configuration(one))).toList();
            if (!own.isEmpty() && configuration(own.getFirst())) {
                files.put(node, own);
                outlines.put(node, Outline.of(own.getFirst()));
            }
        });
        return new Setup(deployment, files, outlines);
    }

    private static boolean configuration(Artifact artifact) {
        return artifact.path().endsWith(CONFIGURATION);
    }

    public Set<Node> proxies() {
        return files.keySet();
    }

    /** All server lines of all files. */
    public Stream<Outline.Server> servers() {
        return outlines.values().stream().flatMap(outline -> outline.servers().stream());
    }

    /** The instances that proxies send work to and that are no proxies themselves. */
    public Set<Node> stoodIn() {
        return servers().flatMap(server -> nodes(server).stream()).filter(node -> !proxies().contains(node))
                .collect(Collectors.toSet());
    }

    /** Whom a server line is for: the instance it is named after, or all of a template's component. */
    public List<Node> nodes(Outline.Server server) {
        return deployment.nodes(server.component()).stream()
                .filter(node -> server.template() || node.name().equals(server.name())).toList();
    }
}
