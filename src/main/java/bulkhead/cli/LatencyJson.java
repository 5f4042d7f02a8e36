package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.LoadCase;
import bulkhead.analysis.queue.Latency;
import bulkhead.analysis.queue.Queue;
import bulkhead.analysis.queue.Queues;
import bulkhead.analysis.queue.WorkerPool;
import bulkhead.model.Id;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How long requests of a flow take, and what waits for workers, for programs: {@code latency} and {@code pool}. */
final class LatencyJson {
    private static final double NEARLY_ALL = 0.99;

    private final Queues queues;

    LatencyJson(Report report) {
        queues = Queues.of(report);
    }

    void flow(Id flow, ObjectNode node) {
        var latency = node.putObject("latency");
        var assumptions = latency.putArray("assumptions");
        for (var assumption : Latency.Assumption.values()) {
            assumptions.add(word(assumption));
        }
        for (var loadCase : LoadCase.values()) {
            latency.set(word(loadCase), latency(queues.latency(flow, loadCase)));
        }
    }

    private static ObjectNode latency(Latency latency) {
        return switch (latency) {
            case Latency.Known known -> {
                var node = Json.object().put("method", "exact");
                node.set("mean", Json.number(known.mean()));
                node.set("p50", Json.number(known.p50()));
                node.set("p95", Json.number(known.p95()));
                node.set("p99", Json.number(known.p99()));
                node.set("resolution", Json.number(known.resolution()));
                node.put("source", word(known.origin()));
                var parts = node.putArray("parts");
                known.parts().forEach((id, mean) -> parts.addObject().put("id", id.value()).set("mean", Json.number(mean)));
                ids(node.putArray("instant"), known.instant());
                yield node;
            }
            case Latency.Unknown(var reason, var components) -> {
                var node = Json.object().put("method", "refused").put("reason", word(reason));
                ids(node.putArray("components"), components);
                yield node;
            }
        };
    }

    private static void ids(ArrayNode array, Iterable<Id> ids) {
        ids.forEach(id -> array.add(id.value()));
    }

    Optional<ObjectNode> pool(Id component) {
        return queues.pool(component).map(LatencyJson::pool);
    }

    private static ObjectNode pool(WorkerPool pool) {
        var node = Json.object().put("workers", pool.workers());
        node.set("serviceTime", Json.number(pool.peak().seconds()));
        node.set("saturatedFrom", Double.isFinite(pool.saturatedFrom()) ? Json.number(pool.saturatedFrom())
                : Json.NODES.nullNode());
        node.set("average", queue(pool.average()));
        node.set("peak", queue(pool.peak()));
        return node;
    }

    private static ObjectNode queue(Queue queue) {
        var node = Json.object().put("steady", queue.steady());
        node.set("offeredToOne", Json.number(queue.arrivals()));
        node.set("busyWorkers", Json.number(queue.busy()));
        node.set("utilisation", optional(queue.utilisation()));
        node.set("waiting", optional(queue.waiting()));
        node.set("meanWait", optional(queue.meanWait()));
        node.set("p99Wait", optional(queue.wait(NEARLY_ALL)));
        node.set("length", optional(queue.length()));
        return node;
    }

    private static JsonNode optional(OptionalDouble value) {
        return value.isPresent() ? Json.number(value.getAsDouble()) : Json.NODES.nullNode();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
