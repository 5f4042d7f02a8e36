package bulkhead.rules;

import bulkhead.catalog.Props;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.edit.Change;
import bulkhead.model.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instances that are all reached at one stated address and port. Whoever checks or promotes one of them then means any. */
public final class SharedAddressRule implements Rule {
    @Override
    public String id() {
        return "topology.shared-address";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        var deployment = inspection.deployment();
        return deployment.nodes().filter(node -> deployment.hasAddress(node.component()))
                .collect(Collectors.groupingBy(SharedAddressRule::reachedAt, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .map(entry -> finding(entry.getKey(), entry.getValue()));
    }

    private static String reachedAt(Node node) {
        return node.port().map(port -> Hosts.withPort(node.host(), port)).orElse(node.host());
    }

    private Finding finding(String address, List<Node> nodes) {
        var components = nodes.stream().map(Node::component).distinct().toList();
        return Finding.of(this, components, new Argument.Named(components), new Argument.Number(nodes.size()), new Argument.Verbatim(address));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var components = inspection.topology().components();
        var named = finding.elements().stream().map(components::get).toList();
        return Stream.of(Fix.of("drop-address", Change.reset(named, Props.ADDRESS.id()), Argument.named(finding.elements().toArray(Id[]::new))));
    }
}
