package bulkhead.cli;

import bulkhead.deployment.Footing;
import bulkhead.deployment.Setting;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A number in force as programs get it: whose property it is, its value with unit as written, and its source. */
final class Numbers {
    private Numbers() {
    }

    static ObjectNode json(Setting setting) {
        var quantity = setting.quantity();
        var node = Json.object().put("name", setting.property()).put("element", setting.element().value());
        node.set("value", Json.number(quantity.value()));
        node.put("unit", quantity.unit().symbol()).put("source", quantity.source().origin().name().toLowerCase(Locale.ROOT));
        return quantity.source().note().isEmpty() ? node : node.put("note", quantity.source().note());
    }

    /** Into a figure's node: the least reliable number it rests on, if any. */
    static ObjectNode on(Optional<Footing> footing, ObjectNode node) {
        footing.ifPresent(number -> node.putObject("leastReliable").put("element", number.element().value()).put("name", number.fact())
                .put("source", number.source().origin().name().toLowerCase(Locale.ROOT)));
        return node;
    }
}
