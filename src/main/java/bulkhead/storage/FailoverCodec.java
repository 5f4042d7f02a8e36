package bulkhead.storage;

import bulkhead.model.Failover;
import java.util.List;
import java.util.Optional;

final class FailoverCodec {
    static final List<String> TYPES = List.of("built-in", "controller", "manual");
    private static final String NAME = "failover";

    private FailoverCodec() {
    }

    /** Failover that must be there; where it isn't, by hand, for there is a complaint. */
    static Failover needed(Fields group) {
        if (group.take(NAME).isEmpty()) {
            group.complain(group.at(), "missing-word", NAME, String.join(", ", TYPES));
        }
        return group.brief(NAME, "type", FailoverCodec::read).orElse(new Failover.Manual());
    }

    private static Optional<Failover> read(Fields fields) {
        return fields.neededText("type").flatMap(type -> switch (type) {
            case "built-in" -> Optional.of(new Failover.BuiltIn(QuantityCodec.needed(fields, "detection"),
                    QuantityCodec.needed(fields, "promotion")));
            case "controller" -> Optional.of(new Failover.Controller(fields.neededId("controller"),
                    QuantityCodec.needed(fields, "promotion"),
                    fields.flag("majorityOfAll")));
            case "manual" -> Optional.of(new Failover.Manual());
            default -> fields.unknownWord("type", type, TYPES);
        });
    }

    static Out write(Failover failover) {
        return switch (failover) {
            case Failover.BuiltIn(var detection, var promotion) -> new OutFields().text("type", "built-in")
                    .put("detection", QuantityCodec.write(detection)).put("promotion", QuantityCodec.write(promotion)).fitting();
            case Failover.Controller(var controller, var promotion, var majority) -> new OutFields().text("type", "controller")
                    .id("controller", controller).put("promotion", QuantityCodec.write(promotion)).flag("majorityOfAll", majority)
                    .fitting();
            case Failover.Manual() -> new OutFields().text("type", "manual").brief();
        };
    }
}
