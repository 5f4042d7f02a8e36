package bulkhead.export.cloudflare;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.export.Sheet;
import bulkhead.export.haproxy.Answering;
import bulkhead.export.haproxy.HealthPath;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Link;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what one edge service does: for each link a monitor, a pool for each site and the load balancer. */
record EdgeFile(Deployment deployment, Component edge, Notes notes) {
    private static final int LONGEST_TIMEOUT = 10;
    private static final Program HAPROXY = new Program("haproxy");

    Artifact artifact(String path) {
        var sheet = new Sheet();
        sheet.block(edge, "load balancing at the edge");
        links().forEach(link -> link(sheet, link));
        return sheet.artifact(path);
    }

    /** Those it balances: HTTP to somebody who has instances. */
    List<Link> links() {
        return Reached.by(deployment, edge).stream().filter(link -> !sites(link).isEmpty()).toList();
    }

    List<Site> sites(Link link) {
        return new Sites(deployment, link).list();
    }

    private void link(Sheet sheet, Link link) {
        var callee = deployment.topology().element(link.to()).orElseThrow();
        monitor(sheet, link, callee);
        sites(link).forEach(site -> pool(sheet, link, callee, site));
        balancer(sheet, link, callee);
    }

    private void monitor(Sheet sheet, Link link, Element callee) {
        var interval = seconds(callee, Props.CHECK_INTERVAL);
        sheet.block(callee, "whether an origin can take requests");
        var body = new Body(sheet, callee.id());
        body.open("resource \"cloudflare_load_balancer_monitor\" \"" + name(link) + "\"");
        body.put("account_id", "var.account_id").put("description", Hcl.string(Comment.on(callee)));
        body.put("type", Hcl.string(https(link) ? "https" : "http")).put("method", Hcl.string("GET"));
        body.put("path", Hcl.string(HealthPath.of(deployment, callee))).put("expected_codes", Hcl.string("2xx"));
        body.put("port", Integer.toString(port(link))).put("interval", Long.toString(interval));
        body.put("timeout", Long.toString(Math.clamp(seconds(edge, Props.TIMEOUT_CONNECT), 1, LONGEST_TIMEOUT)));
        body.put("retries", count(edge, Props.RETRIES));
        body.put("consecutive_down", count(callee, Props.CHECK_FALL)).put("consecutive_up", count(callee, Props.CHECK_RISE));
        body.put("header", "{ \"Host\" = [var." + name(link) + "_hostname] }");
        body.close();
        mixed(link, callee);
        notes.add("cloudflare-interval", callee.id(), callee.label(), Long.toString(interval));
    }

    private void pool(Sheet sheet, Link link, Element callee, Site site) {
        sheet.block(site.element(), "origins");
        var body = new Body(sheet, site.element().id());
        body.open("resource \"cloudflare_load_balancer_pool\" \"" + site.resource() + "\"");
        body.put("account_id", "var.account_id").put("name", Hcl.string(site.name()));
        body.put("description", Hcl.string(Comment.on(site.element())));
        body.put("monitor", "cloudflare_load_balancer_monitor." + name(link) + ".id");
        body.put("minimum_origins", "1").put("notification_email", "var.notification_email");
        body.put("origin_steering", "{ policy = " + Hcl.string(Policy.of(callee).origins()) + " }");
        origins(sheet, link, site);
        body.close();
    }

    private void origins(Sheet sheet, Link link, Site site) {
        var heaviest = site.origins().stream().mapToDouble(Origin::weight).max().orElse(1);
        sheet.line("  origins = [", site.element().id());
        for (var origin : site.origins()) {
            var weight = heaviest > 0 ? origin.weight() / heaviest : 1;
            sheet.line("    { name = " + Hcl.string(origin.node().name()) + ", address = " + origin.expression() + ", port = "
                    + port(link)
                    + ", weight = " + Hcl.weight(weight) + ", enabled = true },", origin.node().component());
        }
        sheet.line("  ]", site.element().id());
    }

    private void balancer(Sheet sheet, Link link, Element callee) {
        var policy = Policy.of(callee);
        var all = sites(link);
        var used = policy.steering().equals("off") ? all : all.stream().filter(site -> !site.standby()).toList();
        sheet.block(link, "who gets a request");
        var body = new Body(sheet, link.id());
        body.open("resource \"cloudflare_load_balancer\" \"" + name(link) + "\"");
        body.put("zone_id", "var.zone_id").put("name", "var." + name(link) + "_hostname");
        body.put("description", Hcl.string(Comment.on(link))).put("proxied", "true");
        body.put("default_pools", (used.isEmpty() ? all : used).stream().map(Site::id)
                .collect(Collectors.joining(", ", "[", "]")));
        body.put("fallback_pool", all.getLast().id()).put("steering_policy", Hcl.string(policy.steering()));
        body.put("session_affinity", Hcl.string(policy.affinity()));
        body.put("adaptive_routing", "{ failover_across_pools = true }");
        weights(sheet, link, used);
        body.close();
        if (policy.steering().equals("dynamic_latency")) {
            notes.add("cloudflare-nearest", callee.id(), callee.label());
        }
        standby(all, used, callee);
    }

    /** There is one fallback pool. */
    private void standby(List<Site> all, List<Site> used, Element callee) {
        if (!used.isEmpty() && all.size() - used.size() > 1) {
            notes.add("cloudflare-one-standby", callee.id(), callee.label(), all.getLast().element().label());
        }
    }

    /** How much each site gets is what its origins get together. */
    private void weights(Sheet sheet, Link link, List<Site> sites) {
        var heaviest = sites.stream().mapToDouble(Site::weight).max().orElse(0);
        if (sites.size() > 1 && heaviest > 0) {
            sheet.line("  random_steering = {", link.id());
            sheet.line("    pool_weights = {", link.id());
            sites.forEach(site -> sheet.line("      \"${" + site.id() + "}\" = " + Hcl.weight(site.weight() / heaviest),
                    link.id()));
            sheet.line("    }", link.id());
            sheet.line("  }", link.id());
        }
    }

    private String name(Link link) {
        return Hcl.identifier(deployment.names().of(link.id()));
    }

    /** A proxy whose file is of the same export is asked as it answers; everybody else as drawn. */
    private boolean https(Link link) {
        var answering = answering(link).toList();
        return answering.isEmpty() ? deployment.protocol(link).filter("https"::equals).isPresent()
                : answering.stream().allMatch(node -> Answering.encrypted(deployment, node));
    }

    private Stream<Node> answering(Link link) {
        return deployment.topology().targets(link).stream().filter(id -> HAPROXY.runs(deployment, id))
                .flatMap(id -> deployment.nodes(id).stream()).filter(node -> Answering.checkPort(deployment, node).isPresent());
    }

    /** One monitor asks all origins alike. */
    private void mixed(Link link, Element callee) {
        if (answering(link).map(node -> Answering.encrypted(deployment, node)).distinct().count() > 1) {
            notes.add("cloudflare-mixed", callee.id(), callee.label());
        }
    }

    /** Of the first callee, else what the protocol has. */
    private int port(Link link) {
        return deployment.topology().targets(link).stream().flatMap(id -> deployment.nodes(id).stream())
                .flatMap(node -> node.port().stream())
                .findFirst().orElse(https(link) ? 443 : 80);
    }

    private long seconds(Element element, PropertySpec property) {
        return Math.max(1, (long) Math.ceil(deployment.settings().required(element, property).base()));
    }

    private String count(Element element, PropertySpec property) {
        return Integer.toString(deployment.settings().required(element, property).count());
    }
}
