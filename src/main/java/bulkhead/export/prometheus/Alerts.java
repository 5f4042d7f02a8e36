package bulkhead.export.prometheus;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What is an alarm about one component: it doesn't answer, or what fills it is above its targets. */
record Alerts(Deployment deployment, Source source) {
    private static final MathContext DIGITS = new MathContext(6);

    Stream<Alert> stream() {
        var own = switch (source.sort()) {
            case HAPROXY -> Stream.concat(targets("ProxyConnections", "haproxy_process_current_connections", Props.MAX_CONNECTIONS, "connections"),
                    targets("ProxyQueueTime", "haproxy_backend_queue_time_average_seconds", Props.TIMEOUT_QUEUE, "seconds a request may wait"));
            case PHP_FPM -> targets("FpmWorkers", "phpfpm_active_processes", Props.WORKERS, "workers");
            case MARIADB -> Stream.concat(targets("DatabaseConnections", "mysql_global_status_threads_connected", Props.MAX_CONNECTIONS,
                    "connections"), lag().stream());
            case REDIS, KEYDB -> targets("CacheMemory", "redis_memory_used_bytes", Props.MEMORY_LIMIT, "bytes of memory");
            case PROMETHEUS, VICTORIAMETRICS -> Stream.<Alert>empty();
        };
        return Stream.concat(Stream.of(down()), own);
    }

    private Component component() {
        return source.component();
    }

    private Alert down() {
        return new Alert("InstanceSilent", source.name(), "critical", "up", Alert.Worse.BELOW, BigDecimal.ONE,
                "An instance of " + source.name() + " gives no figures.", component().id());
    }

    private Stream<Alert> targets(String name, String metric, PropertySpec size, String unit) {
        var full = deployment.settings().required(component(), size);
        return full.base() <= 0 ? Stream.empty() : Stream.of(
                target(name + "AboveNormalTarget", "warning", metric, full, Props.NORMAL_TARGET, unit),
                target(name + "AboveEmergencyTarget", "critical", metric, full, Props.EMERGENCY_TARGET, unit));
    }

    private Alert target(String name, String severity, String metric, Setting full, PropertySpec property, String unit) {
        var share = deployment.settings().required(component(), property);
        var threshold = number(full.base()).multiply(number(share.base())).round(DIGITS).stripTrailingZeros();
        return new Alert(name, source.name(), severity, metric, Alert.Worse.ABOVE, threshold, "An instance of " + source.name()
                + " is above " + plain(number(share.base() * 100)) + " % of its " + plain(number(full.base())) + " " + unit + ".",
                full.element());
    }

    /** The longest lag drawn on a replication link to it. */
    private Optional<Alert> lag() {
        return deployment.topology().links().values().stream().filter(link -> link.kind() == LinkKind.REPLICATES)
                .filter(link -> deployment.topology().targets(link).contains(component().id()))
                .max(Comparator.comparingDouble(link -> behind(link).base())).map(this::lag);
    }

    private Alert lag(Link link) {
        var most = number(behind(link).base());
        return new Alert("ReplicaBehind", source.name(), "warning", "mysql_slave_status_seconds_behind_master", Alert.Worse.ABOVE, most,
                "A replica of " + source.name() + " is more than " + plain(most) + " s behind.", link.id());
    }

    private Setting behind(Link link) {
        return deployment.settings().required(link, Props.LAG);
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
