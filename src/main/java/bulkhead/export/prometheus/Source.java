package bulkhead.export.prometheus;

import bulkhead.deployment.Names;
import bulkhead.model.Component;
import bulkhead.model.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component whose instances are asked for figures: at addresses ({@code host:port}), or at a port of the hosts a name leads to,
 * which are then {@code instances} at least.
 */
public record Source(Component component, String name, Sort sort, int port, List<Target> targets, Optional<String> service,
        int instances,
                     List<Figure> figures) {
    public Source {
        targets = List.copyOf(targets);
        figures = List.copyOf(figures);
    }

    /** What gives the figures of a program: itself, or an exporter beside it on its usual port. */
    public enum Sort {
        HAPROXY("haproxy", 0, "up"), PHP_FPM("php-fpm", 9253, "phpfpm_up"), MARIADB("mariadb", 9104, "mysql_up"),
        REDIS("redis", 9121, "redis_up"), KEYDB("keydb", 9121, "redis_up"), KAFKA("kafka", 9308, "up"),
        PROMETHEUS("prometheus", 0, "up"),
        VICTORIAMETRICS("victoriametrics", 0, "up"), GRAFANA("grafana", 0, "up"), MACHINE("machine", 9100, "up");

        private final String program;
        private final int exporter;
        private final String alive;

        Sort(String program, int exporter, String alive) {
            this.program = program;
            this.exporter = exporter;
            this.alive = alive;
        }

        public String program() {
            return program;
        }

        /** The usual port of its exporter; 0 where the program itself answers. */
        public int exporter() {
            return exporter;
        }

        /** The metric that is 1 while the program answers. */
        String alive() {
            return alive;
        }
    }

    /** Where one instance is asked, and the places it stands in, innermost first. */
    public record Target(String address, List<Id> places) {
        public Target {
            places = List.copyOf(places);
        }
    }

    /** Instances that stand in one place, and how their figures are labelled; no targets where a name leads to all of them. */
    public record Asked(Map<String, String> labels, List<String> targets) {
    }

    /** Whom a job asks, by the innermost place they stand in. */
    public List<Asked> asked(Names names) {
        return service.isPresent() ? List.of(new Asked(labels(names, stands().findFirst().orElse(List.of())), List.of()))
                : stands().map(stand -> new Asked(labels(names, stand), targets.stream().filter(target -> target.places().equals(stand))
                .map(Target::address).toList())).toList();
    }

    private Map<String, String> labels(Names names, List<Id> stand) {
        var labels = new LinkedHashMap<>(label());
        stand.stream().findFirst().ifPresent(place -> labels.put("place", names.of(place)));
        return labels;
    }

    /** The name of the job that asks. */
    public String job() {
        return sort == Sort.MACHINE ? name + "/machine" : name;
    }

    /** The innermost places its targets are labelled with; of pods that come and go only the one around all of them is known. */
    Stream<List<Id>> stands() {
        if (service.isEmpty()) {
            return targets.stream().map(Target::places).distinct();
        }
        return targets.stream().map(Target::places).reduce(Source::common).stream();
    }

    private static List<Id> common(List<Id> one, List<Id> other) {
        return one.stream().filter(other::contains).toList();
    }

    /** The label that tells its figures from those of others; a machine isn't the program on it. */
    public Map<String, String> label() {
        return Map.of(sort == Sort.MACHINE ? "machine" : "component", name);
    }

    Selection selection() {
        var label = label().entrySet().iterator().next();
        return Selection.of(label.getKey(), label.getValue());
    }
}
