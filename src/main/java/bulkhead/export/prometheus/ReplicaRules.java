package bulkhead.export.prometheus;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.export.Program;
import bulkhead.export.Replication;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is an alarm about a replica of MariaDB: it no longer copies, or is further behind than drawn. */
record ReplicaRules(Deployment deployment, Source source) {
    private static final Program MARIADB = new Program("mariadb");

    Stream<Rule> stream() {
        return Stream.concat(copies() ? Stream.of(stopped()) : Stream.empty(), longestLag().map(this::behind).stream());
    }

    /** Whether an instance copies another, or may once the primary is another. */
    private boolean copies() {
        var replication = new Replication(deployment, MARIADB);
        return replication.policy(source.component().id()).isPresent()
                || deployment.nodes(source.component().id()).stream().anyMatch(node -> replication.source(node).isPresent());
    }

    private Rule stopped() {
        var reads = source.selection().on("mysql_slave_status_slave_io_running");
        var applies = source.selection().on("mysql_slave_status_slave_sql_running");
        return new Rule("ReplicationStopped", Rule.Severity.CRITICAL, Rule.Silence.HARMLESS, reads + " < 1 or " + applies
                + " < 1", ComponentRules.PATIENCE, source.label(),
                new Told(deployment).of("A replica of " + source.name() + " no longer copies.", source.component()),
                source.component().id(),
                List.of(Trial.alarms(threads(reads, "0", applies, "1"), Map.of()),
                Trial.alarms(threads(reads, "1", applies, "0"), Map.of()),
                        Trial.silent(threads(reads, "1", applies, "1")), Trial.silent(List.of())));
    }

    private static List<Trial.Series> threads(String reads, String reading, String applies, String applying) {
        return List.of(Trial.Series.constant(reads, reading), Trial.Series.constant(applies, applying));
    }

    private Optional<Link> longestLag() {
        return deployment.topology().links().values().stream().filter(link -> link.kind() == LinkKind.REPLICATES)
                .filter(link -> deployment.topology().targets(link).contains(source.component().id()))
                .max(Comparator.comparingDouble(link -> lag(link).base()));
    }

    private Rule behind(Link link) {
        var most = Amount.of(lag(link).base());
        var told = new Told(deployment);
        var seconds = source.selection().on("mysql_slave_status_seconds_behind_master");
        return new Rule("ReplicaBehind", Rule.Severity.WARNING, Rule.Silence.HARMLESS, seconds + " > " + Amount.plain(most),
                ComponentRules.PATIENCE, source.label(),
                told.of("A replica of " + source.name() + " is more than " + Amount.plain(most) + " s behind.",
                source.component(),
                        Amount.plain(most) + " = " + told.source(lag(link))), link.id(),
                List.of(Trial.alarms(List.of(Trial.Series.constant(seconds, Amount.plain(FigureRules.bad(most)))), Map.of()),
                        Trial.silent(List.of(Trial.Series.constant(seconds, Amount.plain(most))))));
    }

    private Setting lag(Link link) {
        return deployment.settings().required(link, Props.LAG);
    }
}
