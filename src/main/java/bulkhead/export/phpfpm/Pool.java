package bulkhead.export.phpfpm;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Notes;
import bulkhead.export.Sheet;
import bulkhead.model.Component;
import bulkhead.model.Link;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the file of one component: as many workers as drawn, all the time, and no request longer than its callers wait. */
record Pool(Deployment deployment, Component component, Notes notes, Sheet sheet) {
    /** PHP-FPM 8.2 keeps times in whole seconds, and ends its arithmetic there. */
    private static final double LONGEST = 86_400;

    Pool(Deployment deployment, Component component, Notes notes) {
        this(deployment, component, notes, new Sheet("; "));
    }

    Artifact artifact(String path) {
        int instances = deployment.nodes(component.id()).size();
        sheet.block(component, "PHP " + setting(Props.RELEASE).text() + ", the same for "
                + (instances == 1 ? "its one instance" : "all " + instances + " instances"));
        line("[global]");
        line("error_log = /proc/self/fd/2");
        line("daemonize = no");
        finishing();
        sheet.block(component, "its workers");
        line("[www]");
        line("user = www-data");
        line("group = www-data");
        sourced("listen = " + setting(Props.PORT).count(), setting(Props.PORT));
        allowed();
        line("pm = static");
        sourced("pm.max_children = " + setting(Props.WORKERS).count(), setting(Props.WORKERS));
        line("pm.status_path = /fpm-status");
        status();
        line("ping.path = /fpm-ping");
        line("catch_workers_output = yes");
        // secrets come from the environment, never from a file
        line("clear_env = no");
        patience();
        slowness();
        notes.add("fpm-user", component.id(), component.label());
        return sheet.artifact(path);
    }

    /** PHP-FPM believes whoever reaches it; it can tell callers by their addresses only. */
    private void allowed() {
        var callers = deployment.linksTo(component.id()).stream().map(Link::from).distinct()
                .flatMap(caller -> deployment.nodes(caller).stream()).map(Node::host).distinct().toList();
        if (!callers.isEmpty() && callers.stream().allMatch(Hosts::ip)) {
            line("listen.allowed_clients = " + Stream.concat(probes(), callers.stream()).collect(Collectors.joining(",")));
        } else {
            notes.add("fpm-open", component.id(), component.label());
        }
    }

    /** A pod is asked from inside whether a worker answers. */
    private Stream<String> probes() {
        return deployment.inKubernetes(component.id()) ? Stream.of("127.0.0.1") : Stream.empty();
    }

    /** With a port of its own the status is told even while all workers are busy. */
    private void status() {
        var port = setting(Props.STATS_PORT);
        if (port.count() != setting(Props.PORT).count()) {
            sourced("pm.status_listen = 127.0.0.1:" + port.count(), port);
        }
    }

    /** On stop and reload workers may finish what they are at. */
    private void finishing() {
        deployment.patience(component.id())
                .ifPresent(wait -> sheet.line("process_control_timeout = " + seconds(wait.base()) + "s", wait.element()));
    }

    private void slowness() {
        var slow = setting(Props.SLOW_AFTER);
        double most = deployment.patience(component.id()).map(Setting::base).orElse(LONGEST);
        line("slowlog = /proc/self/fd/2");
        sourced("request_slowlog_timeout = " + seconds(Math.min(slow.base(), most)) + "s", slow);
    }

    private static long seconds(double time) {
        return (long) Math.ceil(Math.clamp(time, 1, LONGEST));
    }

    private void patience() {
        deployment.patience(component.id()).ifPresentOrElse(wait -> {
            sheet.line("; nobody waits longer: " + wait.property() + " of " + Comment.on(deployment.topology().element(wait.element())
                    .orElseThrow()) + ", " + Comment.source(wait.quantity()), wait.element());
            sheet.line("request_terminate_timeout = " + seconds(wait.base()) + "s", wait.element());
        }, () -> notes.add("fpm-uncalled", component.id(), component.label()));
    }

    private Setting setting(PropertySpec property) {
        return deployment.settings().required(component, property);
    }

    private void sourced(String text, Setting setting) {
        sheet.line("; " + setting.property() + ": " + Comment.source(setting.quantity()), setting.element());
        sheet.line(text, setting.element());
    }

    private void line(String text) {
        sheet.line(text, component.id());
    }
}
