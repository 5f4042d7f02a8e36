package bulkhead.export.cloudflare;

import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Owner;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import bulkhead.model.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What all files of the folder share: the provider's release, and the variables that have to be given. */
record Setup(Deployment deployment, List<EdgeFile> edges) {
    static Artifact terraform(String path) {
        var sheet = new Sheet();
        for (var line : List.of("terraform {", "  required_version = \">= 1.5\"", "  required_providers {", "    cloudflare = {",
                "      source  = \"cloudflare/cloudflare\"", "      version = \"~> 5.8\"", "    }", "  }", "}", "",
                "# The token is read from CLOUDFLARE_API_TOKEN.", "provider \"cloudflare\" {", "}")) {
            if (line.isEmpty()) {
                sheet.blank();
            } else {
                sheet.line(line, Owner.Reason.FORMAT);
            }
        }
        return sheet.artifact(path);
    }

    /** None has a default: whoever applies this knows them. */
    Artifact variables(String path) {
        var sheet = new Sheet();
        var first = edges.getFirst().edge().id();
        variable(sheet, "account_id", "The account that owns monitors and pools.", first);
        variable(sheet, "zone_id", "The zone the host names are in.", first);
        variable(sheet, "notification_email", "Who is told when an origin or a pool becomes healthy or unhealthy.", first);
        var written = new HashSet<String>();
        edges.forEach(edge -> edge.links().forEach(link -> of(sheet, edge, link, written)));
        return sheet.artifact(path);
    }

    private void of(Sheet sheet, EdgeFile edge, Link link, Set<String> written) {
        variable(sheet, Hcl.identifier(deployment.names().of(link.id())) + "_hostname", "The host name that clients ask for.",
                link.id());
        edge.sites(link).stream().flatMap(site -> site.origins().stream()).filter(origin -> origin.address().isEmpty())
                .filter(origin -> written.add(origin.variable())).forEach(origin -> variable(sheet, origin.variable(),
                        "The public address of " + origin.node().name() + ".", origin.node().component()));
    }

    private static void variable(Sheet sheet, String name, String description, Id element) {
        sheet.blank();
        var body = new Body(sheet, element);
        body.open("variable \"" + name + "\"");
        body.put("type", "string").put("description", Hcl.string(description));
        body.close();
    }
}
