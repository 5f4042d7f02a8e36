package bulkhead.storage;

import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;

final class PlaceCodec implements Codec<Place> {
    @Override
    public Place read(Fields fields) {
        return new Place(fields.neededId("id"), fields.text("name").orElse(""), fields.neededWord("level", PlaceLevel.class),
                fields.id("parent"),
                fields.text("country"), ReliabilityCodec.read(fields, "reliability"), PropertiesCodec.read(fields),
                fields.extras());
    }

    @Override
    public Out.One write(Place place) {
        var fields = new OutFields().id("id", place.id()).word("level", place.level()).anyText("name", place.name())
                .id("parent", place.parent())
                .putIfPresent("country", place.country(), country -> new Out.Raw(Quoted.text(country)));
        ReliabilityCodec.write(fields, "reliability", place.reliability());
        PropertiesCodec.write(fields, place.properties());
        return Grafting.finished(fields.fitting(), place.extras());
    }
}
