package bulkhead.deployment;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.Optional;

/**
 * How a MaxScale watches a group of databases, or a database: which of its timers are in force, and so how long a loss takes to be seen.
 *
 * <p>A look pings each database over the connection it has, and where that fails opens a new one; both may wait for the timeout. Looks begin an
 * interval apart, or as soon as the one before has ended (MaxScale 24.02, {@code server/core/monitor.cc}: ping_or_connect_to_db, call_run_one_tick;
 * reference of mariadbmon: failcount). Who fails one look isn't sent anything more; only who is to take its place as the primary waits for as many looks
 * as the failcount says, and for the silence where a replica is promoted.
 */
public record Monitoring(Deployment deployment, Component maxscale, Element databases) {
    public Setting interval() {
        return setting(Props.MONITOR_INTERVAL);
    }

    /** How long a ping may take, and a connection. */
    public Setting timeout() {
        return setting(Props.MONITOR_TIMEOUT);
    }

    /** How often the primary must be missing until another is looked for; empty where servers choose for themselves. */
    public Optional<Setting> looks() {
        return galera() ? Optional.empty() : Optional.of(setting(Props.FAILCOUNT));
    }

    /** How long replicas must not have heard from a primary whose connections look open; empty where nobody is promoted. */
    public Optional<Setting> silence() {
        return control().map(_ -> setting(Props.MASTER_FAILURE_TIMEOUT));
    }

    /** Whether its databases all take writes and keep themselves alike. */
    public boolean galera() {
        return redundancy().filter(Redundancy.MultiPrimary.class::isInstance).isPresent();
    }

    /** A primary and its replicas, if it is that. */
    public Optional<Redundancy.PrimaryReplica> replication() {
        return redundancy().filter(Redundancy.PrimaryReplica.class::isInstance).map(Redundancy.PrimaryReplica.class::cast);
    }

    /** The failover policy, where this MaxScale is among those that carry it out. */
    public Optional<Failover.Controller> control() {
        return replication().map(Redundancy.PrimaryReplica::failover).filter(Failover.Controller.class::isInstance).map(Failover.Controller.class::cast)
                .filter(controller -> deployment.topology().groups().get(controller.group()).members().stream().map(Member::component)
                        .anyMatch(maxscale.id()::equals));
    }

    /** Until nothing more is sent to a lost database. */
    Delay seen(Detection.Loss loss) {
        var next = Delay.of(interval().base(), interval());
        return loss == Detection.Loss.HOST ? next.then(Delay.of(2 * timeout().base(), timeout())) : next;
    }

    /** Until the primary counts as lost. */
    Delay failed(Detection.Loss loss) {
        var missed = looks().map(looks -> seen(loss).then(Delay.of((looks.base() - 1) * apart(loss), looks))).orElseGet(() -> seen(loss));
        return loss == Detection.Loss.HOST ? silence().map(silence -> missed.and(Delay.of(silence.base(), silence))).orElse(missed) : missed;
    }

    /** A look that waits for a connection in vain ends later than the next should begin, or doesn't. */
    private double apart(Detection.Loss loss) {
        return loss == Detection.Loss.HOST ? Math.max(interval().base(), timeout().base()) : interval().base();
    }

    private Optional<Redundancy> redundancy() {
        return databases instanceof Group group ? Optional.of(group.redundancy()) : Optional.empty();
    }

    private Setting setting(PropertySpec property) {
        return deployment.settings().required(maxscale, property);
    }
}
