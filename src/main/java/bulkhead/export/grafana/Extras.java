package bulkhead.export.grafana;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.export.Comment;
import bulkhead.export.prometheus.Pace;
import bulkhead.export.prometheus.Source;
import bulkhead.model.LinkKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The panels of a tier that only its program has: queues, errors, lag. */
record Extras(Deployment deployment, Tier tier, Pace pace) {
    private static final int WIDTH = 7;
    private static final int WINDOW = 4;

    List<Panel> panels() {
        var bySort = new EnumMap<Source.Sort, List<Source>>(Source.Sort.class);
        tier.sources().forEach(source -> bySort.merge(source.sort(), List.of(source),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return bySort.entrySet().stream().flatMap(this::panels).toList();
    }

    private Stream<Panel> panels(Map.Entry<Source.Sort, List<Source>> sources) {
        var on = "{" + Matchers.of(sources.getValue()) + "}";
        return switch (sources.getKey()) {
            case HAPROXY -> Stream.of(
                    panel("Requests in the queue", "haproxy_backend_current_queue" + on, "{{instance}} {{proxy}}",
                    Scale.waiting()),
                    panel("Errors (share of responses with 5xx)", errors(on), "{{instance}}", Scale.share()),
                    panel("Servers up", "haproxy_backend_active_servers" + on + " + haproxy_backend_backup_servers" + on,
                            "{{instance}} {{proxy}}", Scale.NUMBER));
            case PHP_FPM -> Stream.of(panel("Requests in the queue", "phpfpm_listen_queue" + on, "{{instance}}",
                    Scale.waiting()));
            case MARIADB -> Stream.of(lag(on),
                    panel("Takes writes", "1 - mysql_global_variables_read_only" + on, "{{instance}}", Scale.NUMBER));
            case REDIS, KEYDB -> Stream.of(panel("Evicted keys a second", rate("redis_evicted_keys_total", on), "{{instance}}",
                    Scale.NUMBER));
            case KAFKA -> Stream.of(panel("Consumer lag (records)",
                    "sum by (consumergroup, topic) (max by (consumergroup, topic, partition) ("
                    + "kafka_consumergroup_lag" + on + "))", "{{consumergroup}} {{topic}}", Scale.NUMBER));
            case PROMETHEUS, VICTORIAMETRICS, GRAFANA, MACHINE -> Stream.empty();
        };
    }

    private String errors(String on) {
        var others = on.replace("}", ",proxy!=\"own_metrics\"}");
        var failed = others.replace("}", ",code=\"5xx\"}");
        return "sum by (instance) (" + rate("haproxy_frontend_http_responses_total", failed) + ") / sum by (instance) ("
                + rate("haproxy_frontend_http_responses_total", others) + ")";
    }

    private String rate(String metric, String on) {
        return "rate(" + metric + on + "[" + pace.times(WINDOW) + "])";
    }

    /** Against the longest lag that is drawn to one of them. */
    private Panel lag(String on) {
        var drawn = deployment.topology().links().values().stream().filter(link -> link.kind() == LinkKind.REPLICATES)
                .filter(link -> tier.sources().stream().map(source -> source.component().id())
                        .anyMatch(deployment.topology().targets(link)::contains))
                .mapToDouble(link -> deployment.settings().required(link, Props.LAG).base()).max();
        var scale = drawn.isPresent() ? Scale.seconds(drawn.getAsDouble())
                : new Scale("s", OptionalDouble.empty(), OptionalDouble.empty());
        return panel("Replication lag", "mysql_slave_status_seconds_behind_master" + on, "{{instance}}", scale);
    }

    private Panel panel(String title, String expression, String legend, Scale scale) {
        return new Panel(title, Comment.on(tier.element()), Panel.Type.TIMESERIES, WIDTH, tier.element().id(),
                List.of(new Panel.Query(expression, legend)), scale);
    }
}
