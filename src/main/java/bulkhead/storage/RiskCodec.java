package bulkhead.storage;

import bulkhead.model.Id;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import java.util.List;
import java.util.Optional;

final class RiskCodec implements Codec<Risk> {
    private static final String BETWEEN = "between";

    @Override
    public Risk read(Fields fields) {
        return new Risk(fields.neededId("id"), fields.text("name").orElse(""), fields.neededWord("kind", RiskKind.class),
                fields.ids("attachedTo"),
                between(fields), ReliabilityCodec.read(fields, "reliability"), PropertiesCodec.read(fields), fields.extras());
    }

    private static Optional<Risk.Between> between(Fields fields) {
        var ends = fields.take(BETWEEN);
        var ids = ends.isEmpty() ? List.<Id>of() : fields.ids(BETWEEN);
        if (ends.isPresent() && ids.size() != 2) {
            fields.complain(ends.get().at(), "not-two", BETWEEN);
        }
        return ids.size() == 2 ? Optional.of(new Risk.Between(ids.getFirst(), ids.getLast())) : Optional.empty();
    }

    @Override
    public Out.One write(Risk risk) {
        var fields = new OutFields().id("id", risk.id()).word("kind", risk.kind()).anyText("name", risk.name())
                .ids("attachedTo", risk.attachedTo());
        risk.between().ifPresent(between -> fields.ids(BETWEEN, List.of(between.one(), between.other())));
        ReliabilityCodec.write(fields, "reliability", risk.reliability());
        PropertiesCodec.write(fields, risk.properties());
        return Grafting.finished(fields.fitting(), risk.extras());
    }
}
