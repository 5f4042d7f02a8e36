package bulkhead.export.keepalived;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Advert;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Sheet;
import bulkhead.export.haproxy.Answering;
import bulkhead.model.Element;
import bulkhead.model.Id;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the file of one holder. All start as backups and none takes the address back (nopreempt). A dead HAProxy gives the address
 * up at once; one that lives and can't do its work only loses the next election: with nopreempt a lower priority moves nothing, and
 * should all be in that state somebody still answers.
 */
record Configuration(Cluster cluster, Cluster.Holder holder, Sheet sheet) {
    static final String INTERFACE = "$INTERFACE";
    static final String SITE = "floating-address.conf";
    /** Seconds between two runs of a script: keepalived 2.2 counts microseconds in 32 bits. */
    private static final int MOST_SELDOM = 4294;
    private static final Pattern PLAIN_PATH = Pattern.compile("/[A-Za-z0-9/._~-]{0,200}");

    Configuration(Cluster cluster, Cluster.Holder holder) {
        this(cluster, holder, new Sheet());
    }

    Artifact artifact(String path) {
        program();
        checks();
        instance();
        if (advert().shortened()) {
            cluster.notes().add("vrrp-shortened", id(), holder.component().label());
        }
        cluster.notes().add("vrrp-site", cluster.group().id(), cluster.group().label(), SITE,
                String.join(", ", cluster.parameters()));
        return sheet.artifact(path);
    }

    private Id id() {
        return holder.component().id();
    }

    private void program() {
        var node = holder.node();
        var places = node.places().stream().map(deployment().topology().places()::get).map(Comment::on).collect(Collectors.joining(", "));
        sheet.block(holder.component(), "instance " + node.number() + (places.isEmpty() ? "" : ", in " + places));
        line("includea " + SITE);
        line("global_defs {");
        line("    router_id " + node.name());
        line("    enable_script_security");
        // with anybody else keepalived 2.2.7 ends its own test of the file by a signal
        line("    script_user root");
        line("    vrrp_version " + advert().version());
        line("}");
    }

    private void checks() {
        var group = cluster.group();
        sheet.block(group, "when the address goes to another: HAProxy is dead, or can't do its work");
        line("vrrp_track_process haproxy_lives {", group);
        line("    process haproxy", group);
        line("}", group);
        line("vrrp_script haproxy_works {", group);
        line("    script \"/usr/bin/curl -fs -m " + seconds(setting(Props.TIMEOUT_CHECK)) + " -o /dev/null " + question() + "\"", group);
        value("    interval " + Math.min(seconds(policy(Props.CHECK_INTERVAL)), MOST_SELDOM), policy(Props.CHECK_INTERVAL));
        value("    fall " + policy(Props.CHECK_FALL).count(), policy(Props.CHECK_FALL));
        value("    rise " + policy(Props.CHECK_RISE).count(), policy(Props.CHECK_RISE));
        line("    weight -" + Advert.PRIORITY / 2, group);
        line("}", group);
        if (policy(Props.CHECK_INTERVAL).base() > MOST_SELDOM) {
            cluster.notes().add("vrrp-seldom", group.id(), group.label(), Integer.toString(MOST_SELDOM));
        }
        cluster.notes().add("vrrp-curl", group.id(), group.label());
    }

    /** The same that others ask HAProxy by, where it answers HTTP on its own port; else its own figures. */
    private String question() {
        var path = policy(Props.CHECK_PATH).text();
        var port = Answering.checkPort(deployment(), holder.node());
        if (port.isPresent() && PLAIN_PATH.matcher(path).matches()) {
            return address() + port.get() + path;
        }
        cluster.notes().add("vrrp-shallow", id(), holder.component().label());
        return "http://127.0.0.1:" + setting(Props.STATS_PORT).count() + "/stats";
    }

    /** Its certificate is for the name callers use, not for the machine itself. */
    private String address() {
        return deployment().settings().of(holder.component(), Props.CERTIFICATE).filter(file -> !file.text().isBlank()).isPresent()
                ? "-k https://127.0.0.1:" : "http://127.0.0.1:";
    }

    private void instance() {
        var group = cluster.group();
        sheet.block(group, "who holds the address " + cluster.floating().substring(1));
        line("vrrp_instance " + deployment().names().of(group.id()) + " {", group);
        line("    state BACKUP", group);
        line("    nopreempt", group);
        line("    interface " + INTERFACE, group);
        line("    virtual_router_id " + cluster.router(), group);
        line("    priority " + Advert.PRIORITY, group);
        value("    advert_int " + new BigDecimal(Double.toString(advert().seconds())).stripTrailingZeros().toPlainString(), advert().setting());
        line("    unicast_src_ip " + cluster.address(holder));
        line("    unicast_peer {", group);
        cluster.members().stream().filter(other -> !other.equals(holder))
                .forEach(other -> sheet.line("        " + cluster.address(other), other.component().id()));
        line("    }", group);
        line("    virtual_ipaddress {", group);
        line("        " + cluster.floating(), group);
        line("    }", group);
        line("    track_process {", group);
        line("        haproxy_lives", group);
        line("    }", group);
        line("    track_script {", group);
        line("        haproxy_works", group);
        line("    }", group);
        line("}", group);
    }

    private Advert advert() {
        return deployment().advert(id());
    }

    private static long seconds(Setting setting) {
        return Math.max(1, (long) Math.ceil(setting.base()));
    }

    private Setting setting(PropertySpec property) {
        return deployment().settings().required(holder.component(), property);
    }

    private Setting policy(PropertySpec property) {
        return deployment().settings().required(cluster.group(), property);
    }

    private Deployment deployment() {
        return cluster.deployment();
    }

    private void value(String text, Setting setting) {
        sheet.line(text + "  # " + Comment.source(setting.quantity()), setting.element());
    }

    private void line(String text) {
        sheet.line(text, id());
    }

    private void line(String text, Element element) {
        sheet.line(text, element.id());
    }
}
