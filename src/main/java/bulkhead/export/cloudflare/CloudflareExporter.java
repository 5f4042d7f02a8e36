package bulkhead.export.cloudflare;

import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import java.util.ArrayList;
import java.util.List;

/** Cloudflare's load balancing in front of one's own sites, as Terraform: one folder that is applied as a whole. */
public final class CloudflareExporter implements Exporter {
    private static final String EDGE = "edge";

    @Override
    public String target() {
        return "cloudflare";
    }

    @Override
    public Export export(Deployment deployment) {
        var notes = new Notes();
        var all = deployment.topology().components().values().stream().filter(component -> component.kind().equals(EDGE) && !deployment.absent(component.id()))
                .toList();
        all.forEach(edge -> Reached.beside(deployment, edge).forEach(link ->
                notes.add("cloudflare-other", link.id(), edge.label(),
                deployment.topology().label(link.to()))));
        var edges = all.stream().map(edge -> new EdgeFile(deployment, edge, notes)).filter(edge -> !edge.links().isEmpty())
                .toList();
        if (edges.isEmpty()) {
            return new Export(List.of(), notes.list());
        }
        var files = new ArrayList<Artifact>();
        files.add(Setup.terraform(target() + "/terraform.tf"));
        files.add(new Setup(deployment, edges).variables(target() + "/variables.tf"));
        edges.forEach(edge -> {
            var name = deployment.names().of(edge.edge().id());
            notes.add("cloudflare-provide", edge.edge().id(), edge.edge().label());
            files.add(edge.artifact(target() + "/edge-" + name + ".tf"));
        });
        return new Export(files, notes.list());
    }
}
