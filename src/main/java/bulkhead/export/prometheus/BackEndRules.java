package bulkhead.export.prometheus;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Ranks;
import bulkhead.export.haproxy.Answering;
import bulkhead.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When a HAProxy has nobody left to pass requests on to: a back end has no server, nor has any that its front end uses in its
 * stead because it comes after it in rank.
 */
record BackEndRules(Deployment deployment, Source source) {
    private static final String ACTIVE = "haproxy_backend_active_servers";
    private static final String BACKUP = "haproxy_backend_backup_servers";
    /** Back ends of one route have one name, but for the rank. */
    private static final String TOGETHER = "backend";

    Stream<Rule> stream() {
        return links().isEmpty() ? Stream.empty()
                : Stream.of(new Rule("BackendWithoutServers", Rule.Severity.CRITICAL, Rule.Silence.HARMLESS, condition() + " < 1",
                        ComponentRules.PATIENCE, source.label(),
                        new Told(deployment).of("A back end of " + source.name() + " has no server left.", source.component()),
                        source.component().id(), trials()));
    }

    private List<Link> links() {
        return deployment.topology().links().values().stream().filter(link -> link.from().equals(source.component().id())).toList();
    }

    private boolean ranked() {
        return links().stream().anyMatch(link -> deployment.nodes(source.component().id()).stream()
                .anyMatch(node -> deployment.ranks(link, node).count() > Ranks.OF_BACK_END));
    }

    /** A table of what clients ask is a back end that never has a server. */
    private boolean counts() {
        return deployment.settings().of(source.component(), Props.CLIENT_LIMIT).isPresent();
    }

    private String condition() {
        var on = counts() ? source.selection().but("proxy", List.of(Answering.TABLE)) : source.selection();
        var servers = on.on(ACTIVE) + " + " + on.on(BACKUP);
        return ranked() ? "sum without (proxy) (label_replace(" + servers + ", \"" + TOGETHER + "\", \"$1\", \"proxy\", \"(.+?)("
                + Answering.RANK + "[0-9]+)?\"))" : servers;
    }

    private List<Trial> trials() {
        var trials = new ArrayList<Trial>();
        trials.add(Trial.alarms(servers("any", "0"), Map.of(ranked() ? TOGETHER : "proxy", "any")));
        trials.add(Trial.silent(servers("any", "1")));
        if (ranked()) {
            trials.add(Trial.alarms(both("0"), Map.of(TOGETHER, "any")));
            trials.add(Trial.silent(both("1")));
        }
        if (counts()) {
            trials.add(Trial.silent(servers(Answering.TABLE, "0")));
        }
        return trials;
    }

    /** The first two ranks have nobody left, those after them so many. */
    private List<Trial.Series> both(String left) {
        return Stream.of(servers("any", "0"), servers("any" + Answering.RANK + "3", left)).flatMap(List::stream).toList();
    }

    private List<Trial.Series> servers(String backEnd, String left) {
        var proxy = source.selection().and("proxy", backEnd);
        return List.of(Trial.Series.constant(proxy.on(ACTIVE), "0"), Trial.Series.constant(proxy.on(BACKUP), left));
    }
}
