package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.LoadCase;
import bulkhead.analysis.queue.Latency;
import bulkhead.analysis.queue.Queue;
import bulkhead.analysis.queue.Queues;
import bulkhead.analysis.queue.WorkerPool;
import bulkhead.deployment.Footing;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long requests of a flow take, and what waits for workers, for people. */
final class LatencyText {
    private static final double NEARLY_ALL = 0.99;

    private final Report report;
    private final Queues queues;
    private final Texts texts;
    private final BiFunction<Double, Integer, String> number;

    /** @param number a number with so many digits after the point at most */
    LatencyText(Report report, Texts texts, BiFunction<Double, Integer, String> number) {
        this.report = report;
        this.queues = Queues.of(report);
        this.texts = texts;
        this.number = number;
    }

    /** One line for each case of demand, and one naming what is left out. */
    List<String> flow(Id flow) {
        var lines = new ArrayList<String>();
        for (var loadCase : LoadCase.values()) {
            var latency = queues.latency(flow, loadCase);
            var load = texts.text("analyse.latency." + loadCase.name().toLowerCase(Locale.ROOT));
            lines.add(switch (latency) {
                case Latency.Known known -> texts.text("analyse.latency", load, time(known.mean()), time(known.p50()),
                        time(known.p95()), time(known.p99()), texts.text("analyse.latency.source."
                                + known.origin().name().toLowerCase(Locale.ROOT)));
                case Latency.Unknown(var reason, var components) -> texts.text("analyse.latency."
                        + reason.name().toLowerCase(Locale.ROOT), load, labels(components));
            });
            if (loadCase == LoadCase.PEAK && latency instanceof Latency.Known known && !known.instant().isEmpty()) {
                lines.add(texts.text("analyse.latency.instant", labels(known.instant())));
            }
        }
        return lines;
    }

    /** A table, and what it and the latencies assume; nothing where no component states workers and how long they take. */
    List<String> pools() {
        var assumed = texts.text("analyse.latency.assumptions", Arrays.stream(Latency.Assumption.values())
                .map(each -> texts.text("analyse.latency.assumed." + each.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("; ")));
        var pools = queues.pools();
        return Stream.of(List.of(""), pools.isEmpty() ? List.<String>of() : table(pools).lines(), List.of(assumed))
                .flatMap(List::stream).toList();
    }

    private Table table(List<WorkerPool> pools) {
        var table = new Table();
        table.row(text("pool"), text("workers"), text("busy-average"), text("busy-peak"), text("saturated"), text("waiting"),
                text("mean-wait"), text("wait-99"), text("length"), texts.text("analyse.cost.source"));
        pools.forEach(pool -> {
            var peak = pool.peak();
            table.row(report.topology().label(pool.component()), Integer.toString(pool.workers()), busy(pool.average()), busy(peak),
                    Double.isFinite(pool.saturatedFrom()) ? number.apply(pool.saturatedFrom(), 1) + " /s" : "–",
                    percent(peak.waiting()), waited(peak, peak.meanWait()), waited(peak, peak.wait(NEARLY_ALL)),
                    peak.length().isPresent() ? number.apply(peak.length().getAsDouble(), 2) : text("endless"),
                    texts.text("source." + Footing.origin(pool.footing(report.capacity())).name().toLowerCase(Locale.ROOT)));
        });
        return table;
    }

    private String busy(Queue queue) {
        return number.apply(queue.busy(), 1) + " (" + percent(queue.utilisation()) + ")";
    }

    private String waited(Queue queue, OptionalDouble seconds) {
        return queue.steady() ? time(seconds.orElse(0)) : text("endless");
    }

    private String percent(OptionalDouble share) {
        return share.isEmpty() ? "–" : number.apply(share.getAsDouble() * 100, 1) + "\u00a0%";
    }

    private String time(double seconds) {
        return seconds < 1 ? number.apply(seconds * 1000, seconds < 0.01 ? 2 : 1) + "\u00a0ms" : number.apply(seconds, 2) + "\u00a0s";
    }

    private String labels(List<Id> elements) {
        return elements.stream().map(report.topology()::label).collect(Collectors.joining(", "));
    }

    private String text(String key) {
        return texts.text("analyse.pool." + key);
    }
}
