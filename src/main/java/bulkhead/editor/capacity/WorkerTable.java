package bulkhead.editor.capacity;

import bulkhead.analysis.queue.Queue;
import bulkhead.editor.capacity.DataLines.Workers;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.look.Use;
import bulkhead.editor.session.Session;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;

/** By component with workers: how many are busy before its busiest instance, and who waits for how long (Little, Erlang C). */
final class WorkerTable {
    private static final double NEARLY_ALL = 0.99;

    private final Session session;
    private final Labels labels;

    private WorkerTable(Session session, Labels labels) {
        this.session = session;
        this.labels = labels;
    }

    static FigureTable<Workers> of(Session session, Labels labels, ObservableValue<Map<Heading, Workers>> lines) {
        var telling = new WorkerTable(session, labels);
        var table = new FigureTable<>("capacity-workers", session, labels, lines);
        table.column("component", 180, (line, _) -> Telling.of(telling.session.document().topology().label(line.pool().component()),
                line.pool().component(), "name"));
        table.figures("workers", 100, (line, figures) -> Telling.of(figures.number(line.pool().workers(), 0))
                .because(line.pool().settings().getFirst()));
        table.figures("busy-average", 120, (line, figures) -> busy(line, line.pool().average(), figures));
        table.figures("busy-peak", 150, (line, figures) -> busyAtPeak(line, figures));
        table.figures("saturated", 110, (line, figures) -> Telling.of(Double.isFinite(line.pool().saturatedFrom())
                ? figures.rate(line.pool().saturatedFrom()) : "–").on(line.footing()));
        table.figures("waiting", 90, (line, figures) -> Telling.of(line.pool().peak().steady()
                ? figures.percent(line.pool().peak().waiting().orElse(0), 1) : "–").on(line.footing()));
        table.figures("mean-wait", 110, (line, figures) -> telling.waited(line, line.pool().peak().meanWait(), figures));
        table.figures("wait-99", 130, (line, figures) -> telling.waited(line, line.pool().peak().wait(NEARLY_ALL), figures));
        table.figures("queue", 90, (line, figures) -> line.pool().peak().length().stream()
                .mapToObj(length -> Telling.of(figures.number(length, 2))).findFirst().orElseGet(telling::evermore).on(line.footing()));
        return table;
    }

    private static Telling busy(Workers line, Queue queue, Figures figures) {
        return Telling.of(figures.number(queue.busy(), 1)
                + (queue.utilisation().isEmpty() ? "" : " (" + figures.percent(queue.utilisation().getAsDouble(), 0) + ")")).on(line.footing());
    }

    private static Telling busyAtPeak(Workers line, Figures figures) {
        var peak = line.pool().peak();
        var told = busy(line, peak, figures);
        return peak.utilisation().isEmpty() ? told : told.with(new Use(peak.utilisation().getAsDouble(), 1));
    }

    private Telling waited(Workers line, OptionalDouble seconds, Figures figures) {
        return (line.pool().peak().steady() ? Telling.of(figures.wait(seconds.orElse(0))) : evermore()).on(line.footing());
    }

    private Telling evermore() {
        return Telling.of(labels.now("ever-more"));
    }
}
