package bulkhead.storage;

import bulkhead.model.Meta;

final class MetaCodec implements Codec<Meta> {
    @Override
    public Meta read(Fields fields) {
        return new Meta(fields.text("name").orElse(""), fields.text("description").orElse(""), fields.extras());
    }

    @Override
    public Out.One write(Meta meta) {
        return Grafting.finished(new OutFields().text("name", meta.name()).anyText("description", meta.description()).fitting(),
                meta.extras());
    }
}
