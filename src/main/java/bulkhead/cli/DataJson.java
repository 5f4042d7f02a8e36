package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.data.CatchUp;
import bulkhead.analysis.data.Feed;
import bulkhead.analysis.data.Feeds;
import bulkhead.analysis.data.Keeping;
import bulkhead.analysis.data.Keepings;
import bulkhead.analysis.data.Medium;
import bulkhead.analysis.data.Outages;
import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept in memory and on disk, and what waits along links, for programs; what isn't known is null. */
final class DataJson {
    private final Report report;
    private final Function<Event, ObjectNode> event;

    DataJson(Report report, Function<Event, ObjectNode> event) {
        this.report = report;
        this.event = event;
    }

    ObjectNode node() {
        var node = Json.object();
        var memory = node.putArray("memory");
        Keepings.of(report, Medium.MEMORY).forEach(keeping -> memory.add(keeping(keeping)));
        var disk = node.putArray("disk");
        Keepings.of(report, Medium.DISK).forEach(keeping -> disk.add(keeping(keeping)));
        var streams = node.putArray("streams");
        var outages = new Outages(report);
        Feeds.of(report).forEach(feed -> streams.add(feed(feed, CatchUp.of(feed, report.topology().links().get(feed.link()), outages))));
        return node;
    }

    private ObjectNode keeping(Keeping keeping) {
        var node = named(keeping.component());
        node.set("records", Json.number(keeping.intake().records() * keeping.instances()));
        node.put("copies", keeping.intake().copies());
        node.set("lifetimeSeconds", seconds(keeping.lifetime()));
        node.set("kept", CostJson.number(keeping.records()));
        node.set("samplesPerSeries", CostJson.number(keeping.samples()));
        node.set("used", CostJson.number(keeping.used()));
        node.set("limit", CostJson.number(keeping.room()));
        node.set("share", CostJson.number(keeping.share()));
        node.set("fullAfterSeconds", CostJson.number(keeping.secondsToFill()));
        return numbers(node, keeping.settings());
    }

    private ObjectNode feed(Feed feed, CatchUp catchUp) {
        var node = named(feed.link());
        node.set("average", Json.number(feed.average()));
        node.set("peak", Json.number(feed.peak()));
        node.set("capacity", CostJson.number(feed.capacity()));
        node.set("lagGrowth", CostJson.number(feed.growth()));
        node.set("lagGrowthAtPeak", CostJson.number(feed.growthAtPeak()));
        node.set("keptSeconds", seconds(feed.kept()));
        node.set("lostAfterSeconds", CostJson.number(feed.secondsUntilLoss()));
        node.set("outage", outage(catchUp));
        return numbers(node, Stream.concat(feed.settings().stream(), feed.kept().stream()).toList());
    }

    private ObjectNode outage(CatchUp catchUp) {
        var node = Json.object();
        node.set("seconds", Json.number(catchUp.outage().base()));
        node.put("source", catchUp.outage().source().origin().name().toLowerCase(Locale.ROOT));
        catchUp.after().ifPresentOrElse(effect -> node.set("after", event.apply(effect.event())), () -> node.putNull("after"));
        node.set("lost", CostJson.number(catchUp.lost()));
        node.set("catchUpSeconds", CostJson.number(catchUp.seconds()));
        return node;
    }

    private static ObjectNode numbers(ObjectNode node, List<Setting> settings) {
        var numbers = node.putArray("numbers");
        settings.stream().map(Numbers::json).forEach(numbers::add);
        return node;
    }

    private static JsonNode seconds(Optional<Setting> setting) {
        return setting.map(Setting::quantity).map(Quantity::base).map(Json::number).orElse(Json.NODES.nullNode());
    }

    private ObjectNode named(Id id) {
        return Json.object().put("id", id.value()).put("name", report.topology().label(id));
    }
}
