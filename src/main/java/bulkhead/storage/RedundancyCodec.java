package bulkhead.storage;

import bulkhead.model.PlaceLevel;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Optional;

/** Redundancy by its {@code type}; those without further facts may be the bare word. */
final class RedundancyCodec {
    static final List<String> TYPES = List.of("any", "k-of-n", "quorum", "primary-replica", "multi-primary", "partitioned");

    private RedundancyCodec() {
    }

    static Optional<Redundancy> read(Fields fields) {
        return fields.neededText("type").flatMap(type -> read(fields, type));
    }

    private static Optional<Redundancy> read(Fields fields, String type) {
        return switch (type) {
            case "any" -> Optional.of(new Redundancy.Any());
            case "k-of-n" -> Optional.of(new Redundancy.KOfN(QuantityCodec.needed(fields, "k")));
            case "quorum" -> Optional.of(new Redundancy.Quorum());
            case "primary-replica" -> Optional.of(new Redundancy.PrimaryReplica(fields.neededId("primary"),
                    FailoverCodec.needed(fields),
                    fields.ids("neverPromoted")));
            case "multi-primary" -> Optional.of(new Redundancy.MultiPrimary());
            case "partitioned" -> Optional.of(new Redundancy.Partitioned(QuantityCodec.needed(fields, "replicationFactor"),
                    QuantityCodec.needed(fields, "required"), fields.word("domain", PlaceLevel.class),
                    fields.flag("majorityOfMasters")));
            default -> fields.unknownWord("type", type, TYPES);
        };
    }

    static Out write(Redundancy redundancy) {
        return switch (redundancy) {
            case Redundancy.Any() -> type("any").brief();
            case Redundancy.KOfN(var k) -> type("k-of-n").put("k", QuantityCodec.write(k)).fitting();
            case Redundancy.Quorum() -> type("quorum").brief();
            case Redundancy.PrimaryReplica(var primary, var failover, var neverPromoted) -> type("primary-replica")
                    .id("primary", primary)
                    .put("failover", FailoverCodec.write(failover)).ids("neverPromoted", neverPromoted).fitting();
            case Redundancy.MultiPrimary() -> type("multi-primary").brief();
            case Redundancy.Partitioned(var factor, var required, var domain, var majority) -> type("partitioned")
                    .put("replicationFactor", QuantityCodec.write(factor)).put("required", QuantityCodec.write(required))
                    .putIfPresent("domain", domain, level -> new Out.Raw(Quoted.text(Words.of(level))))
                    .flag("majorityOfMasters", majority).fitting();
        };
    }

    private static OutFields type(String type) {
        return new OutFields().text("type", type);
    }
}
