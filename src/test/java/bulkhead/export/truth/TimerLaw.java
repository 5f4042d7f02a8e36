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
import java.util.OptionalDouble;
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
        double seconds = advert * (3 + (SKEW - number(text, "priority")) / SKEW);
        long interval = Math.max(1, (long) Math.ceil(read.base(group, Props.CHECK_INTERVAL)));
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
        return targets.isEmpty() || link.kind() != LinkKind.CALLS ? Stream.empty() : read.deployment().nodes(link.from()).stream().flatMap(node -> {
            var text = read.files().getOrDefault("maxscale/" + node.name() + "/maxscale.cnf", "");
            var section = section(text, read.deployment().names().of(link.to()) + "-monitor");
            return Stream.of(Detection.Loss.values()).flatMap(loss -> {
                double said = read.deployment().detection().byCaller(link, targets.iterator().next(), loss).seconds();
                var seen = seen(section, loss);
                return Law.unless(seen.isEmpty() || Law.alike(seen.getAsDouble(), said), node.name() + " sees a lost " + link.to() + " (" + loss + ") after "
                        + seen + ", said is " + said);
            });
        });
    }

    /** The whole of a section, without the next one. */
    private static String section(String text, String name) {
        return CrossReading.value("^\\[" + name + "]\\n((?:(?!\\[).*\\n?)*)", text).orElse("");
    }

    /** How soon a monitor counts a server as lost. */
    private static OptionalDouble seen(String section, Detection.Loss loss) {
        var interval = CrossReading.value("^monitor_interval=(\\S+)", section).map(CrossReading::seconds);
        var looks = CrossReading.value("^failcount=(\\d+)", section).map(Double::parseDouble);
        var silence = CrossReading.value("^master_failure_timeout=(\\S+)", section).map(CrossReading::seconds);
        // who promotes nobody writes no such time, and is taken to be as slow as who does
        return interval.isEmpty() || loss == Detection.Loss.HOST && silence.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Math.max(interval.get() * looks.orElse(1.0), loss == Detection.Loss.HOST ? silence.get() : 0));
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
            double seen = sections.stream().mapToDouble(section -> seen(section, loss).orElseThrow()).max().orElseThrow();
            double said = read.deployment().detection().takeover(group, loss).orElseThrow().seconds();
            return Law.unless(Law.alike(said, seen + by.promotion().base()), group.id() + " (" + loss + ") is taken over after " + said + ", seen after " + seen);
        });
    }
}
