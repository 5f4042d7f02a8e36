package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Gap;
import bulkhead.analysis.capacity.Loss;
import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.failure.CauseAnalysis;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.analysis.failure.GroupAvailability;
import bulkhead.model.Id;
import bulkhead.model.Meta;
import bulkhead.rules.Sentences;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report for programs: the form described in docs/cli.md; fields are only ever added. Rates are per second, shares between 0
 * and 1, times in seconds.
 */
final class AnalysisJson {
    private final Report report;
    private final int order;
    private final Sentences sentences;
    private final List<GroupAvailability> groups;
    private final CauseAnalysis causes;
    private final LatencyJson latencies;
    private final AheadJson ahead;

    AnalysisJson(Report report, int order, int pairs, Locale locale) {
        this.order = order;
        this.report = report;
        this.sentences = new Sentences(report.topology(), locale);
        this.groups = FlowRisks.groups(report);
        this.causes = new CauseAnalysis(report.deployment());
        this.latencies = new LatencyJson(report);
        this.ahead = new AheadJson(new Ahead(report, pairs), this::event, pairs > 0);
    }

    String text(String file, Meta meta, InDepth inDepth) {
        var root = Json.object().put("version", 1).put("file", file).put("name", meta.name());
        inDepth.outlook().ifPresent(outlook -> root.putObject("outlook").put("factor", outlook.factor())
                .put("month", outlook.month()));
        var flows = root.putArray("flows");
        report.flows().values().forEach(flow -> flows.add(flow(flow)));
        var components = root.putArray("components");
        report.topology().components().keySet().forEach(id -> components.add(component(id)));
        var losses = root.putArray("losses");
        report.capacity().losses().forEach(loss -> losses.add(loss(loss)));
        ahead.all(root);
        root.set("cost", new CostJson(report).node());
        root.set("data", new DataJson(report, this::event).node());
        endless(root);
        inDepth.plan().ifPresent(plan -> root.set("plan", PlanJson.node(plan)));
        inDepth.assumptions().ifPresent(each -> root.set("assumptions", new AssumptionsJson(sentences).node(each)));
        inDepth.against().ifPresent(other ->
                root.set("against", new DifferenceJson(other.difference()).node(other.file(), other.name())));
        return Json.text(root);
    }

    /** Only where something can't be told. */
    private void endless(ObjectNode root) {
        var endless = report.capacity().endless();
        if (!endless.isEmpty()) {
            var node = root.putObject("endless");
            ids(node.putArray("circle"), endless.circle());
            ids(node.putArray("components"), endless.components());
            ids(node.putArray("flows"), endless.flows());
        }
    }

    private static void ids(ArrayNode array, Collection<Id> ids) {
        ids.forEach(id -> array.add(id.value()));
    }

    private ObjectNode flow(FlowFailure flow) {
        var node = named(flow.flow());
        node.set("availability", availability(flow.availability()));
        var points = node.putArray("singlePoints");
        flow.singlePoints().forEach(event -> points.add(event(event)));
        new CausesJson(this::event).put(node, flow, causes.of(flow, order), order);
        latencies.flow(flow.flow(), node);
        ahead.flow(flow.flow(), node);
        new FlowRisksJson(FlowRisks.of(report, flow.flow(), groups), this::event).into(node);
        return node;
    }

    private ObjectNode availability(Availability availability) {
        return switch (availability) {
            case Availability.Exact exact -> {
                var node = Json.object().put("method", "exact").put("structural", exact.structural())
                        .put("interruptionSecondsPerYear", exact.interruptionSeconds()).put("effective", exact.effective());
                events(node.putArray("unstated"), exact.unstated());
                yield Numbers.on(exact.footing(), node);
            }
            case Availability.Refused(var reason, var arguments) -> {
                var node = Json.object().put("method", "refused").put("reason", reason);
                arguments.forEach(node.putArray("arguments")::add);
                yield node;
            }
        };
    }

    private ObjectNode component(Id id) {
        var node = named(id).put("instances", report.deployment().nodes(id).size());
        node.set("average", load(report.capacity().average().get(id)));
        node.set("peak", load(report.capacity().peak().get(id)));
        latencies.pool(id).ifPresent(pool -> node.set("pool", pool));
        report.capacity().gaps().stream().filter(gap -> gap.component().equals(id)).findFirst()
                .ifPresent(gap -> missing(gap, node));
        return node;
    }

    private static void missing(Gap gap, ObjectNode into) {
        var places = into.put("missingInstances", gap.missingInstances()).putObject("missingByPlace");
        gap.byPlace().forEach((place, count) -> places.put(place.map(Id::value).orElse(""), count));
    }

    private static JsonNode load(ComponentLoad load) {
        if (load == null) {
            return Json.NODES.nullNode();
        }
        var node = Json.object();
        node.set("offered", Json.number(load.offered()));
        node.set("capacity", optional(load.capacity()));
        node.set("utilisation", optional(load.utilisation()));
        node.set("target", Json.number(load.target()));
        return Numbers.on(load.footing(), node);
    }

    private ObjectNode loss(Loss loss) {
        var node = event(loss.event());
        var flows = node.putArray("flows");
        loss.flows().forEach((id, outcome) -> {
            var flow = flows.addObject().put("id", id.value());
            var conditions = flow.putArray("conditions");
            outcome.conditions().stream().sorted()
                    .forEach(condition -> conditions.add(condition.name().toLowerCase(Locale.ROOT)));
            flow.set("shed", Json.number(outcome.shed()));
            flow.set("interruptionSeconds", Json.number(outcome.interruptionSeconds()));
        });
        var over = node.putArray("overTarget");
        loss.strained().values().stream().filter(ComponentLoad::overTarget).forEach(load -> {
            var entry = over.addObject().put("id", load.component().value());
            entry.set("utilisation", optional(load.utilisation()));
            entry.set("target", Json.number(load.target()));
            loss.gaps().stream().filter(gap -> gap.component().equals(load.component())).findFirst()
                    .ifPresent(gap -> missing(gap, entry));
        });
        return node;
    }

    private ObjectNode event(Event event) {
        var node = Json.object().put("sort", event.sort().name().toLowerCase(Locale.ROOT)).put("element", event.element().value())
                .put("name", sentences.event(event));
        return event.instance() == 0 ? node : node.put("instance", event.instance());
    }

    private void events(ArrayNode array, List<Event> events) {
        events.forEach(event -> array.add(event(event)));
    }

    private ObjectNode named(Id id) {
        return Json.object().put("id", id.value()).put("name", report.topology().label(id));
    }

    private static JsonNode optional(OptionalDouble value) {
        return value.isPresent() ? Json.number(value.getAsDouble()) : Json.NODES.nullNode();
    }
}
