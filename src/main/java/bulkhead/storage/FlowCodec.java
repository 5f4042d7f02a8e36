package bulkhead.storage;

import bulkhead.model.Demand;
import bulkhead.model.Flow;
import bulkhead.model.Objectives;

final class FlowCodec implements Codec<Flow> {
    @Override
    public Flow read(Fields fields) {
        return new Flow(fields.neededId("id"), fields.text("name").orElse(""), fields.neededId("entry"),
                fields.object("demand", FlowCodec::demand).orElse(Demand.UNSTATED),
                fields.object("objectives", FlowCodec::objectives).orElse(Objectives.NONE), PropertiesCodec.read(fields),
                fields.extras());
    }

    private static Demand demand(Fields fields) {
        return new Demand(QuantityCodec.read(fields, "average"), QuantityCodec.read(fields, "peak"),
                QuantityCodec.read(fields, "growth"));
    }

    private static Objectives objectives(Fields fields) {
        return new Objectives(QuantityCodec.read(fields, "availability"), QuantityCodec.read(fields, "rto"),
                QuantityCodec.read(fields, "rpo"),
                QuantityCodec.read(fields, "latency"), fields.texts("countries"));
    }

    @Override
    public Out.One write(Flow flow) {
        var fields = new OutFields().id("id", flow.id()).anyText("name", flow.name()).id("entry", flow.entry())
                .putUnless(flow.demand().equals(Demand.UNSTATED), "demand", write(flow.demand()))
                .putUnless(flow.objectives().equals(Objectives.NONE), "objectives", write(flow.objectives()));
        PropertiesCodec.write(fields, flow.properties());
        return Grafting.finished(fields.fitting(), flow.extras());
    }

    private static Out write(Demand demand) {
        return new OutFields().putIfPresent("average", demand.average(), QuantityCodec::write)
                .putIfPresent("peak", demand.peak(), QuantityCodec::write)
                .putIfPresent("growth", demand.growth(), QuantityCodec::write).fitting();
    }

    private static Out write(Objectives objectives) {
        return new OutFields().putIfPresent("availability", objectives.availability(), QuantityCodec::write)
                .putIfPresent("rto", objectives.rto(), QuantityCodec::write)
                .putIfPresent("rpo", objectives.rpo(), QuantityCodec::write)
                .putIfPresent("latency", objectives.latency(), QuantityCodec::write).texts("countries", objectives.countries())
                .fitting();
    }
}
