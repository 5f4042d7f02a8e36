package bulkhead.cli;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.GroupAvailability;
import bulkhead.analysis.failure.Interruption;
import bulkhead.analysis.failure.LossEffect;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What single losses cost a flow, for programs: {@code recovery}, {@code takeovers}, {@code delays} and {@code groups}. */
final class FlowRisksJson {
    private final FlowRisks risks;
    private final Function<Event, ObjectNode> event;

    FlowRisksJson(FlowRisks risks, Function<Event, ObjectNode> event) {
        this.risks = risks;
        this.event = event;
    }

    void into(ObjectNode flow) {
        risks.slowest().ifPresent(effect -> flow.putObject("recovery").put("by", effect.down() ? "repair" : "takeover")
                .<ObjectNode>set("seconds", optional(effect.recoverySeconds())).set("after", event.apply(effect.event())));
        var takeovers = flow.putArray("takeovers");
        risks.takeovers().forEach(effect -> takeovers.add(takeover(effect)));
        var delays = flow.putArray("delays");
        risks.delays().forEach(delayed -> delays.add(delay(delayed)));
        var groups = flow.putArray("groups");
        risks.groups().forEach(group -> groups.add(group(group)));
    }

    private ObjectNode takeover(LossEffect effect) {
        var node = event.apply(effect.event()).put("alike", effect.alike()).put("seconds", effect.interruption().seconds());
        Numbers.on(effect.interruption().footing(), node);
        node.set("timesPerYear", optional(effect.timesAYear()));
        node.set("secondsPerYear", optional(effect.interruptedSecondsAYear()));
        var switches = node.putArray("switches");
        effect.interruption().switches().forEach(each -> switches.add(switched(each)));
        return node;
    }

    private static ObjectNode switched(Interruption.Switch each) {
        var node = Json.object().put("group", each.group().value()).put("seconds", each.seconds());
        var settings = node.putArray("settings");
        each.delay().settings().forEach(setting -> settings.add(setting(setting)));
        return node;
    }

    private static ObjectNode setting(Setting setting) {
        var quantity = setting.quantity();
        return Json.object().put("element", setting.element().value()).put("name", setting.property())
                .put("value", quantity.value())
                .put("unit", quantity.unit().symbol()).put("source", quantity.source().origin().name().toLowerCase(Locale.ROOT));
    }

    private ObjectNode delay(FlowRisks.Delayed delayed) {
        var node = Json.object().put("link", delayed.link().id().value());
        node.set("bufferSeconds", optional(delayed.buffer().map(buffer -> OptionalDouble.of(buffer.base()))
                .orElse(OptionalDouble.empty())));
        node.set("recordsPerSecond", Json.number(delayed.rate()));
        node.set("recordsHeld", optional(delayed.recordsHeld().map(OptionalDouble::of).orElse(OptionalDouble.empty())));
        var by = node.putArray("losses");
        delayed.by().forEach(effect -> by.add(event.apply(effect.event())));
        return node;
    }

    private ObjectNode group(GroupAvailability group) {
        var node = Json.object().put("id", group.group().value()).put("name", risks.report().topology().label(group.group()))
                .put("exact", group.exact()).put("naive", group.naive());
        var shared = node.putArray("shared");
        group.shared().stream().map(Id::value).forEach(shared::add);
        return node;
    }

    private static JsonNode optional(OptionalDouble value) {
        return value.isPresent() ? Json.number(value.getAsDouble()) : Json.NODES.nullNode();
    }
}
