package bulkhead.export.truth;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Detection;
import bulkhead.model.Balancing;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Redundancy;
import java.util.Set;
import java.util.stream.Stream;

/** Verdicts are worked out from the very timers that keepalived's and MaxScale's files have. */
final class TimerLaw implements Law {
    private static final double SKEW = 256;

    @Override
    public Stream<String> errors(CrossReading read) {
        return Stream.concat(read.files("keepalived/([^/]+)/keepalived.conf").values().stream().flatMap(text -> holder(read, text)),
                Stream.concat(read.deployment().topology().links().values().stream().flatMap(link -> monitors(read, link)),
                        read.deployment().topology().groups().values().stream().flatMap(group -> takeover(read, group))));
    }

    private static Stream<String> holder(CrossReading read, String text) {
        var group = read.group(CrossReading.value("^vrrp_instance (\\S+)", text).orElseThrow());
        double advert = number(text, "advert_int");
        // RFC 5798 counts the skew in intervals, RFC 3768 in seconds
        double skew = (SKEW - number(text, "priority")) / SKEW * (number(text, "vrrp_version") == 3 ? advert : 1);
        double seconds = 3 * advert + skew;
        long interval = Math.clamp((long) Math.ceil(read.base(group, Props.CHECK_INTERVAL)), 1, 4294);
        return Stream.concat(Law.unless(number(text, "interval") == interval && number(text, "fall") == read.base(group, Props.CHECK_FALL)
                        && number(text, "rise") == read.base(group, Props.CHECK_RISE), "keepalived of " + group.id() + " asks otherwise"),
                callers(read, group).filter(link -> group.balancing() == Balancing.ACTIVE_STANDBY).flatMap(link ->
                        group.members().stream().map(member -> read.deployment().detection().byCaller(link, member.component(), Detection.Loss.HOST).seconds())
                                .filter(said -> !Law.alike(said, seconds)).map(said -> group.id() + " is said to be lost after " + said + ", keepalived sees it after " + seconds)));
    }

    private static Stream<Link> callers(CrossReading read, Group group) {
        return read.deployment().topology().links().values().stream().filter(link -> link.to().equals(group.id()) && link.kind() == LinkKind.CALLS)
                .filter(link -> Set.of(Role.SOURCE, Role.EDGE).contains(read.deployment().role(link.from())));
    }

    private static double number(String text, String word) {
        return CrossReading.value("^    " + word + " (\\S+)", text).map(Double::parseDouble).orElse(Double.NaN);
    }

    private static Stream<String> monitors(CrossReading read, Link link) {
        var targets = read.deployment().topology().targets(link);
        var group = read.deployment().topology().groups().get(link.to());
        boolean promotes = link.access().writes() && !(group != null && group.redundancy() instanceof Redundancy.PrimaryReplica);
        return targets.isEmpty() || link.kind() != LinkKind.CALLS ? Stream.empty() : read.deployment().nodes(link.from()).stream().flatMap(node -> {
            var text = read.files().getOrDefault("maxscale/" + node.name() + "/maxscale.cnf", "");
            var section = section(text, read.deployment().names().of(link.to()) + "-monitor");
            return section.isEmpty() ? Stream.empty() : Stream.of(Detection.Loss.values()).flatMap(loss -> {
                double said = read.deployment().detection().byCaller(link, targets.iterator().next(), loss).seconds();
                double seen = promotes ? failed(section, loss) : seen(section, loss);
                return Law.unless(Law.alike(seen, said), node.name() + " sees a lost " + link.to() + " (" + loss + ") after " + seen + ", said is " + said);
            });
        });
    }

    /** The whole of a section, without the next one. */
    private static String section(String text, String name) {
        return CrossReading.value("^\\[" + name + "]\\n((?:(?!\\[).*\\n?)*)", text).orElse("");
    }

    /** One look, which pings a host that vanished and then connects to it. */
    private static double seen(String section, Detection.Loss loss) {
        return time(section, "monitor_interval") + (loss == Detection.Loss.HOST ? answer(section) + connection(section) : 0);
    }

    /** As many looks as a monitor that counts them asks for; then the silence that it asks replicas about. */
    private static double failed(String section, Detection.Loss loss) {
        double looks = CrossReading.value("^failcount=(\\d+)", section).map(Double::parseDouble).orElse(1.0);
        double interval = time(section, "monitor_interval");
        double last = seen(section, loss) + (looks - 1) * (loss == Detection.Loss.HOST ? Math.max(interval, connection(section)) : interval);
        boolean asks = loss == Detection.Loss.HOST && section.contains("\nauto_failover=true\n") && section.contains("\nverify_master_failure=true\n");
        return asks ? Math.max(last, time(section, "master_failure_timeout")) : last;
    }

    private static double connection(String section) {
        return waits(section, "backend_connect_timeout") * Integer.parseInt(CrossReading.value("^backend_connect_attempts=(\\d+)", section).orElseThrow());
    }

    private static double answer(String section) {
        return waits(section, "backend_read_timeout");
    }

    private static double waits(String section, String parameter) {
        return time(section, section.contains("\nbackend_timeout=") ? "backend_timeout" : parameter);
    }

    private static double time(String section, String parameter) {
        return CrossReading.value("^" + parameter + "=(\\S+)", section).map(CrossReading::seconds).orElseThrow(() -> new AssertionError(parameter + " isn't in " + section));
    }

    /** The slowest of those who may be in charge. */
    private static Stream<String> takeover(CrossReading read, Group group) {
        if (!(group.redundancy() instanceof Redundancy.PrimaryReplica policy && policy.failover() instanceof Failover.Controller by)) {
            return Stream.empty();
        }
        var sections = read.deployment().topology().groups().get(by.group()).members().stream()
                .flatMap(member -> read.deployment().nodes(member.component()).stream())
                .map(node -> section(read.files().getOrDefault("maxscale/" + node.name() + "/maxscale.cnf", ""), read.deployment().names().of(group.id()) + "-monitor"))
                .filter(section -> section.contains("auto_failover=true")).toList();
        return sections.isEmpty() ? Stream.empty() : Stream.of(Detection.Loss.values()).flatMap(loss -> {
            double seen = sections.stream().mapToDouble(section -> failed(section, loss)).max().orElseThrow();
            double said = read.deployment().detection().takeover(group, loss).orElseThrow().seconds();
            return Law.unless(Law.alike(said, seen + by.promotion().base()), group.id() + " (" + loss + ") is taken over after " + said + ", seen after " + seen);
        });
    }
}
