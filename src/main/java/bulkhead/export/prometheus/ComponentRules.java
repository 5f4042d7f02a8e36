package bulkhead.export.prometheus;

import bulkhead.deployment.Deployment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is an alarm about one component: an instance is down, what is rated is above its targets, and what its program alone
 * knows.
 */
record ComponentRules(Deployment deployment, Source source, Pace pace) {
    /** One bad figure is no alarm: it takes two more. */
    static final int PATIENCE = 2;

    Stream<Rule> stream() {
        var told = new Told(deployment);
        var figures = source.figures().stream().flatMap(new FigureRules(told, source, pace)::of);
        return Stream.of(Stream.of(source.service().isPresent() ? missing() : down()), figures, own()).flatMap(rules -> rules);
    }

    private Stream<Rule> own() {
        return switch (source.sort()) {
            case HAPROXY -> new BackEndRules(deployment, source).stream();
            case PHP_FPM -> Stream.of(queue());
            case MARIADB -> new ReplicaRules(deployment, source).stream();
            case KAFKA -> new StreamRules(deployment, source, pace).stream();
            case REDIS, KEYDB, PROMETHEUS, VICTORIAMETRICS, GRAFANA, MACHINE -> Stream.empty();
        };
    }

    private Rule down() {
        var up = source.selection().on("up");
        var alive = source.selection().on(source.sort().alive());
        var condition = up + " < 1" + (alive.equals(up) ? "" : " or " + alive + " < 1");
        return rule(source.sort() == Source.Sort.MACHINE ? "MachineDown" : "InstanceDown", Rule.Severity.CRITICAL,
                Rule.Silence.HARMLESS, condition,
                "An instance of " + source.name() + " is down, or gives no figures.",
                List.of(Trial.alarms(List.of(Trial.Series.constant(up, "0")), Map.of()),
                        Trial.alarms(List.of(Trial.Series.constant(up, alive.equals(up) ? "0" : "1"),
                        Trial.Series.constant(alive, "0"))
                                .stream().distinct().toList(), Map.of()),
                        Trial.silent(Stream.of(up, alive).distinct().map(each -> Trial.Series.constant(each, "1")).toList())));
    }

    /** Pods that die are no longer found: they are counted instead. */
    private Rule missing() {
        var alive = source.selection().on(source.sort().alive());
        int all = source.instances();
        return rule("InstancesMissing", Rule.Severity.CRITICAL, Rule.Silence.ALARMING, "(sum(" + alive + ") or vector(0)) < "
                + all,
                "Fewer than the " + all + " instances of " + source.name() + " that are drawn answer.",
                List.of(Trial.alarms(List.of(Trial.Series.constant(alive, Integer.toString(all - 1))), Map.of()),
                        Trial.alarms(List.of(), Map.of()),
                        Trial.silent(List.of(Trial.Series.constant(alive, Integer.toString(all))))));
    }

    private Rule queue() {
        var waiting = source.selection().on("phpfpm_listen_queue");
        return rule("FpmQueue", Rule.Severity.WARNING, Rule.Silence.HARMLESS, waiting + " > 0",
                "Requests wait for a worker of " + source.name() + ": all are at work.",
                List.of(Trial.alarms(List.of(Trial.Series.constant(waiting, "1")), Map.of()),
                        Trial.silent(List.of(Trial.Series.constant(waiting, "0")))));
    }

    private Rule rule(String name, Rule.Severity severity, Rule.Silence silence, String condition, String summary,
            List<Trial> trials) {
        return new Rule(name, severity, silence, condition, PATIENCE, source.label(),
                new Told(deployment).of(summary, source.component()), source.component().id(), trials);
    }
}
