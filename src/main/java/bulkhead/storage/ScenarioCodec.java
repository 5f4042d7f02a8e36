package bulkhead.storage;

import bulkhead.model.Scenario;

final class ScenarioCodec implements Codec<Scenario> {
    @Override
    public Scenario read(Fields fields) {
        return new Scenario(fields.neededId("id"), fields.text("name").orElse(""), fields.ids("lost"), fields.extras());
    }

    @Override
    public Out.One write(Scenario scenario) {
        return Grafting.finished(new OutFields().id("id", scenario.id()).anyText("name", scenario.name())
                .ids("lost", scenario.lost()).fitting(),
                scenario.extras());
    }
}
