package bulkhead.deployment;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Topology;
import java.util.Optional;

/**
 * How long until a loss is noticed and somebody else has taken over, from the timers that are exported. The formulas are those of
 * the programs: a
 * balancer's checks, MaxScale's monitor, VRRP (RFC 5798), Kubernetes' probes, and for all other callers the timeouts of their
 * calls.
 */
public final class Detection {
    private final Deployment deployment;
    private final Topology topology;

    Detection(Deployment deployment) {
        this.deployment = deployment;
        this.topology = deployment.topology();
    }

    /** How an instance is lost. */
    public enum Loss {
        /** Killed while its host lives: connections to it are refused at once. */
        PROCESS,
        /** Vanished with its host, place or a risk: connections to it look open. */
        HOST
    }

    /** Until the caller of a link no longer sends work to a lost instance of {@code callee}, one of those the link leads to. */
    public Delay byCaller(Link link, Id callee, Loss loss) {
        var caller = topology.components().get(link.from());
        return switch (deployment.role(link.from())) {
            case BALANCER -> checks(link) ? byChecks(caller, checked(link, callee), loss) : byRefusal(caller);
            case DATABASE_PROXY -> byMonitor(link, caller, loss);
            case SOURCE, EDGE -> floating(link, callee).orElseGet(() -> byTimeout(link));
            default -> floating(link, callee).orElseGet(() -> deployment.inKubernetes(callee) ? byProbes(component(callee))
                    : byTimeout(link));
        };
    }

    private Optional<Delay> floating(Link link, Id callee) {
        return deployment.floating().reach(link) ? Optional.of(deployment.advert(callee).silence()) : Optional.empty();
    }

    /**
     * Of what {@link #byCaller} says the part that is up to chance: who looks now and then sees a loss that much sooner where it happens right
     * before he looks.
     */
    public Delay chance(Link link, Id callee) {
        return switch (deployment.role(link.from())) {
            case BALANCER -> checks(link) ? setting(checked(link, callee), Props.CHECK_INTERVAL) : null;
            case DATABASE_PROXY -> setting(topology.components().get(link.from()), Props.MONITOR_INTERVAL);
            default -> null;
        } instanceof Setting interval ? Delay.of(interval.base(), interval) : Delay.NONE;
    }

    /** Until a replica of the group is the primary; empty where nobody promotes one by himself. */
    public Optional<Delay> takeover(Group group, Loss loss) {
        return group.redundancy() instanceof Redundancy.PrimaryReplica policy ? switch (policy.failover()) {
            case Failover.BuiltIn(Quantity detection, Quantity promotion) ->
                    Optional.of(given(group, "detection", detection).then(given(group, "promotion", promotion)));
            case Failover.Controller(Id controller, Quantity promotion, boolean _) ->
                    byController(topology.groups().get(controller), group, loss)
                            .map(seen -> seen.then(given(group, "promotion", promotion)));
            case Failover.Manual _ -> Optional.empty();
        } : Optional.empty();
    }

    /** The slowest controller counts: any of them may be the one in charge. */
    private Optional<Delay> byController(Group controllers, Group databases, Loss loss) {
        return controllers.members().stream().map(Member::component).map(this::component)
                .map(one -> deployment.monitoring(one, databases).failed(loss)).reduce(Delay::and);
    }

    /** A primary and its replicas are seen apart: who takes its place is a takeover. Of others MaxScale takes any for the primary. */
    private Delay byMonitor(Link link, Component maxscale, Loss loss) {
        var monitoring = deployment.monitoring(maxscale, topology.element(link.to()).orElseThrow());
        return monitoring.replication().isPresent() || !link.access().writes() ? monitoring.seen(loss) : monitoring.failed(loss);
    }

    /**
     * Checks follow each other, and each that hears nothing at all waits for its connection as long as a connection or the interval may take
     * (HAProxy 2.6 configuration manual, timeout check).
     */
    private Delay byChecks(Component balancer, Element checked, Loss loss) {
        var interval = setting(checked, Props.CHECK_INTERVAL);
        var fast = setting(checked, Props.CHECK_FAST_INTERVAL);
        var fall = setting(checked, Props.CHECK_FALL);
        var seen = Delay.of(interval.base() + (fall.base() - 1) * fast.base(), interval, fast, fall);
        var connect = setting(balancer, Props.TIMEOUT_CONNECT);
        var patience = connect.base() < interval.base() ? connect : interval;
        return loss == Loss.HOST ? seen.then(Delay.of(fall.base() * patience.base(), patience)) : seen;
    }

    private Delay byRefusal(Component balancer) {
        var connect = setting(balancer, Props.TIMEOUT_CONNECT);
        var retries = setting(balancer, Props.RETRIES);
        return Delay.of(connect.base() * (1 + retries.base()), connect, retries);
    }

    private Delay byProbes(Component callee) {
        var period = setting(callee, Props.PROBE_PERIOD);
        var threshold = setting(callee, Props.PROBE_THRESHOLD);
        return Delay.of(period.base() * threshold.base(), period, threshold);
    }

    private Delay byTimeout(Link link) {
        var timeout = setting(link, Props.TIMEOUT);
        var retries = setting(link, Props.RETRIES);
        return Delay.of(timeout.base() * (1 + retries.base()), timeout, retries);
    }

    private boolean checks(Link link) {
        var group = topology.groups().get(link.to());
        return group == null || group.healthCheck() != HealthCheck.NONE;
    }

    /** The timers of checks are those of the group, or of the component where the link leads to it alone. */
    private Element checked(Link link, Id callee) {
        var group = topology.groups().get(link.to());
        return group == null ? component(callee) : group;
    }

    private static Delay given(Group group, String property, Quantity time) {
        return Delay.of(time.base(), new Setting(property, time, Setting.Basis.STATED, group.id()));
    }

    private Setting setting(Element element, PropertySpec property) {
        return deployment.settings().required(element, property);
    }

    private Component component(Id id) {
        return topology.components().get(id);
    }
}
