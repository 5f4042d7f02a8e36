package bulkhead.storage;

import bulkhead.model.Access;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Quantity;

final class LinkCodec implements Codec<Link> {
    @Override
    public Link read(Fields fields) {
        return new Link(fields.neededId("id"), fields.text("name").orElse(""), fields.neededWord("kind", LinkKind.class),
                fields.neededId("from"),
                fields.neededId("to"), fields.word("access", Access.class).orElse(Access.BOTH),
                QuantityCodec.read(fields, "ratio").orElse(Quantity.ONE), QuantityCodec.read(fields, "hitRatio"),
                fields.flag("optional"),
                fields.id("backs"), fields.ids("flows"), ReliabilityCodec.read(fields, "reliability"),
                PropertiesCodec.read(fields), fields.extras());
    }

    @Override
    public Out.One write(Link link) {
        var fields = new OutFields().id("id", link.id()).word("kind", link.kind()).anyText("name", link.name())
                .id("from", link.from())
                .id("to", link.to()).wordUnless(Access.BOTH, "access", link.access()).flag("optional", link.optional())
                .id("backs", link.backs())
                .putUnless(link.ratio().equals(Quantity.ONE), "ratio", QuantityCodec.write(link.ratio()))
                .putIfPresent("hitRatio", link.hitRatio(), QuantityCodec::write).ids("flows", link.flows());
        ReliabilityCodec.write(fields, "reliability", link.reliability());
        PropertiesCodec.write(fields, link.properties());
        return Grafting.finished(fields.fitting(), link.extras());
    }
}
