package bulkhead.export.prometheus;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a component is rated, by the metrics of the program's own figures or of its usual exporter. */
record Figures(Deployment deployment, Component component) {
    private static final String REAL_DISKS = "fstype!~\"tmpfs|ramfs|overlay|squashfs\"";

    List<Figure> of(Source.Sort sort) {
        return figures(sort).filter(figure -> figure.full().base() > 0).toList();
    }

    private Stream<Figure> figures(Source.Sort sort) {
        return switch (sort) {
            case HAPROXY -> Stream.of(
                    figure("ProxyConnections", Metric.gauge("haproxy_process_current_connections"), "connections",
                    Props.MAX_CONNECTIONS),
                    figure("ProxyRequests", Metric.counter("haproxy_process_requests_total"), "requests", Props.MAX_RATE),
                    figure("ProxyQueueTime", Metric.gauge("haproxy_backend_queue_time_average_seconds"), "time in the queue",
                            Props.TIMEOUT_QUEUE));
            case PHP_FPM -> Stream.of(figure("FpmWorkers", Metric.gauge("phpfpm_active_processes"), "workers", Props.WORKERS));
            case MARIADB -> Stream.of(
                    figure("DatabaseConnections", Metric.gauge("mysql_global_status_threads_connected"), "connections",
                    Props.MAX_CONNECTIONS),
                    figure("DatabaseQueries", Metric.counter("mysql_global_status_questions"), "queries", Props.MAX_RATE));
            case REDIS, KEYDB -> Stream.of(
                    figure("CacheMemory", Metric.gauge("redis_memory_used_bytes"), "memory", Props.MEMORY_LIMIT),
                    figure("CacheConnections", Metric.gauge("redis_connected_clients"), "connections", Props.MAX_CONNECTIONS),
                    figure("CacheCommands", Metric.counter("redis_commands_processed_total"), "commands", Props.MAX_RATE));
            case MACHINE -> Stream.of(stated(Props.DISK).map(this::disk), stated(Props.MEMORY).map(this::memory))
                    .flatMap(Optional::stream);
            case KAFKA, PROMETHEUS, VICTORIAMETRICS, GRAFANA -> Stream.empty();
        };
    }

    private Figure figure(String name, Metric metric, String what, PropertySpec size) {
        return figure(name, metric, what, required(size));
    }

    private Figure figure(String name, Metric metric, String what, Setting full) {
        return new Figure(name, metric, what, full, Optional.of(required(Props.NORMAL_TARGET)), required(Props.EMERGENCY_TARGET));
    }

    private Figure disk(Setting full) {
        return figure("Disk", Metric.difference("node_filesystem_size_bytes", "node_filesystem_avail_bytes")
                .where(REAL_DISKS), "disk", full);
    }

    /** A database fills its memory on purpose; only too full is bad. */
    private Figure memory(Setting full) {
        return new Figure("MachineMemory", Metric.difference("node_memory_MemTotal_bytes", "node_memory_MemAvailable_bytes"),
                "machine memory",
                full, Optional.empty(), required(Props.EMERGENCY_TARGET));
    }

    /** Of the machine only what is drawn is rated: the catalogue's sizes are those of no real machine. */
    private Optional<Setting> stated(PropertySpec size) {
        return deployment.settings().of(component, size).filter(setting -> setting.basis() != Setting.Basis.CATALOGUE);
    }

    private Setting required(PropertySpec property) {
        return deployment.settings().required(component, property);
    }
}
