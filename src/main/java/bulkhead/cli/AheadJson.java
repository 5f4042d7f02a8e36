package bulkhead.cli;

import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Headroom;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.headroom.AtWill;
import bulkhead.analysis.headroom.Growable;
import bulkhead.analysis.headroom.WorstLoss;
import bulkhead.model.Id;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How far capacity goes and how long, for programs. */
final class AheadJson {
    private final Ahead ahead;
    private final Function<Event, ObjectNode> event;
    private final boolean withPairs;

    AheadJson(Ahead ahead, Function<Event, ObjectNode> event, boolean withPairs) {
        this.ahead = ahead;
        this.event = event;
        this.withPairs = withPairs;
    }

    /** Into a flow's node. */
    void flow(Id flow, ObjectNode node) {
        var capacity = ahead.report.capacity();
        Optional.ofNullable(capacity.headroom().get(flow)).ifPresent(headroom -> node.set("headroom",
                headroom(Optional.of(flow), headroom, ahead.allWell(flow), ahead.afterLoss(flow))));
        var runway = node.putObject("runway");
        runway.set("allWell", breach(Optional.ofNullable(capacity.runway().flows().get(flow))));
        runway.set("afterWorstLoss", breach(Optional.ofNullable(capacity.runway().flowsAfterLoss().get(flow))));
    }

    /** Into the whole. */
    void all(ObjectNode root) {
        var capacity = ahead.report.capacity();
        root.set("together", headroom(Optional.empty(), capacity.together(), ahead.togetherAllWell(), ahead.togetherAfterLoss()));
        var runway = root.putObject("runway");
        runway.set("allWell", postponed(capacity.runway().first()));
        runway.set("afterWorstLoss", postponed(capacity.runway().firstAfterLoss()));
        updates(root);
        lags(root);
        if (withPairs) {
            pairs(root);
        }
    }

    private ObjectNode headroom(Optional<Id> flow, Headroom headroom, Optional<Growable> allWell, Optional<WorstLoss> worst) {
        var node = Json.object();
        node.set("allWell", number(headroom.allWell()));
        headroom.bottleneck().ifPresent(id -> node.put("bottleneck", id.value()));
        node.set("afterWorstLoss", number(headroom.afterWorstLoss()));
        headroom.worstLoss().ifPresent(lost -> node.set("worstLoss", event.apply(lost)));
        headroom.bottleneckAfterLoss().ifPresent(id -> node.put("bottleneckAfterLoss", id.value()));
        Numbers.on(ahead.report.capacity().footing(flow, headroom.bottleneck()), node);
        var atWill = Numbers.on(ahead.report.capacity().footing(flow), node.putObject("atWill"));
        allWell.ifPresent(growable -> atWill.set("allWell", atWill(growable)));
        worst.ifPresent(lost -> {
            var after = atWill(lost.growable());
            after.set("worstLoss", event.apply(lost.atWill()));
            atWill.set("afterWorstLoss", after);
        });
        return node;
    }

    private static ObjectNode atWill(Growable growable) {
        var node = Json.object();
        switch (growable.atWill()) {
            case AtWill.Most(var factor) -> node.put("method", "exact").set("factor", Json.number(factor));
            case AtWill.Between(var least, var most) -> node.put("method", "between").putNull("factor")
                    .set("least", Json.number(least)).set("most", Json.number(most));
            case AtWill.Unlimited() -> node.put("method", "unlimited").putNull("factor");
            case AtWill.Untold(var reason) -> node.put("method", "untold").put("reason", reason).putNull("factor");
        }
        if (growable.differs()) {
            growable.hotSpot().ifPresent(spot -> node.putObject("hotSpot").put("id", spot.component().value())
                    .put("instance", spot.instance()));
        }
        return node;
    }

    private JsonNode breach(Optional<Breach> breach) {
        if (breach.isEmpty()) {
            return Json.NODES.nullNode();
        }
        var node = Json.object().put("month", breach.get().month()).put("element", breach.get().component().value());
        node.set("burden", breach.get().allowsNothing() ? Json.NODES.nullNode() : Json.number(breach.get().burden()));
        breach.get().after().ifPresent(lost -> node.set("after", event.apply(lost)));
        return node;
    }

    private JsonNode postponed(Optional<Breach> breach) {
        var node = breach(breach);
        if (breach.isPresent()) {
            ahead.postponed(breach.get()).ifPresentOrElse(more -> {
                var cost = ((ObjectNode) node).putObject("postponedAYear").put("instances", more.instances());
                var components = cost.putObject("components");
                more.more().forEach((id, count) -> components.put(id.value(), count));
                cost.set("euroPerMonth", number(more.euroAMonth()));
                cost.put("cheapest", more.cheapest());
            }, () -> ((ObjectNode) node).putNull("postponedAYear"));
        }
        return node;
    }

    private void updates(ObjectNode root) {
        var updates = root.putArray("rollingUpdates");
        ahead.updates().forEach(update -> {
            var node = updates.addObject().put("id", update.component().value()).put("out", update.out());
            var over = node.putArray("overTarget");
            update.over().forEach(load -> over.add(load(load)));
            var down = node.putArray("down");
            update.down().forEach(flow -> down.add(flow.value()));
        });
    }

    private void lags(ObjectNode root) {
        var lags = root.putArray("scalingLags");
        ahead.lags().forEach(lag -> {
            var node = load(lag.now());
            node.set("seconds", Json.number(lag.seconds()));
            lag.after().ifPresent(lost -> node.set("after", event.apply(lost)));
            node.set("utilisationScaled", number(lag.then().utilisation()));
            lags.add(node);
        });
    }

    private void pairs(ObjectNode root) {
        var pairs = root.putArray("pairs");
        ahead.worstPairs().forEach(pair -> {
            var node = pairs.addObject().put("flow", pair.flow().value());
            var events = node.putArray("events");
            pair.events().forEach(lost -> events.add(event.apply(lost)));
            node.set("headroom", Json.number(pair.factor()));
            node.put("bottleneck", pair.hotSpot().component().value());
        });
    }

    private static ObjectNode load(ComponentLoad load) {
        var node = Json.object().put("id", load.component().value());
        node.set("utilisation", number(load.utilisation()));
        node.set("target", Json.number(load.target()));
        return node;
    }

    private static JsonNode number(OptionalDouble value) {
        return value.isPresent() ? Json.number(value.getAsDouble()) : Json.NODES.nullNode();
    }
}
