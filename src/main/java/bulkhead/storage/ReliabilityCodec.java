package bulkhead.storage;

import bulkhead.model.Reliability;

final class ReliabilityCodec {
    private ReliabilityCodec() {
    }

    static Reliability read(Fields element, String name) {
        return element.object(name, fields ->
                new Reliability(QuantityCodec.read(fields, "availability"), QuantityCodec.read(fields, "mtbf"),
                QuantityCodec.read(fields, "mttr"))).orElse(Reliability.UNSTATED);
    }

    static void write(OutFields element, String name, Reliability reliability) {
        element.putUnless(reliability.equals(Reliability.UNSTATED), name, new OutFields()
                .putIfPresent("availability", reliability.availability(), QuantityCodec::write)
                .putIfPresent("mtbf", reliability.mtbf(), QuantityCodec::write)
                .putIfPresent("mttr", reliability.mttr(), QuantityCodec::write).fitting());
    }
}
