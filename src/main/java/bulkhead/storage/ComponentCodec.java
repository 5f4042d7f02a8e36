package bulkhead.storage;

import bulkhead.model.Autoscaling;
import bulkhead.model.Component;
import bulkhead.model.Quantity;

final class ComponentCodec implements Codec<Component> {
    @Override
    public Component read(Fields fields) {
        return new Component(fields.neededId("id"), fields.text("name").orElse(""), fields.neededText("kind").orElse(""),
                fields.id("place"),
                QuantityCodec.read(fields, "instances").orElse(Quantity.ONE),
                QuantityCodec.read(fields, "minInstances").orElse(Quantity.ONE),
                fields.object("autoscaling", ComponentCodec::autoscaling), fields.ids("spread"),
                ReliabilityCodec.read(fields, "reliability"),
                ReliabilityCodec.read(fields, "commonCause"), PropertiesCodec.read(fields), fields.extras());
    }

    private static Autoscaling autoscaling(Fields fields) {
        return new Autoscaling(QuantityCodec.needed(fields, "maxInstances"), QuantityCodec.needed(fields, "scaleTime"));
    }

    @Override
    public Out.One write(Component component) {
        var fields = new OutFields().id("id", component.id()).text("kind", component.kind()).anyText("name", component.name())
                .id("place", component.place()).ids("spread", component.spread())
                .putUnless(component.instances().equals(Quantity.ONE), "instances", QuantityCodec.write(component.instances()))
                .putUnless(component.minInstances().equals(Quantity.ONE), "minInstances",
                        QuantityCodec.write(component.minInstances()))
                .putIfPresent("autoscaling", component.autoscaling(), ComponentCodec::write);
        ReliabilityCodec.write(fields, "reliability", component.reliability());
        ReliabilityCodec.write(fields, "commonCause", component.commonCause());
        PropertiesCodec.write(fields, component.properties());
        return Grafting.finished(fields.fitting(), component.extras());
    }

    private static Out write(Autoscaling autoscaling) {
        return new OutFields().put("maxInstances", QuantityCodec.write(autoscaling.maxInstances()))
                .put("scaleTime", QuantityCodec.write(autoscaling.scaleTime())).fitting();
    }
}
