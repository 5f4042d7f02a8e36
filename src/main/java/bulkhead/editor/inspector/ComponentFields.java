package bulkhead.editor.inspector;

import bulkhead.edit.Change;
import bulkhead.edit.Nest;
import bulkhead.editor.inspector.Field.Option;
import bulkhead.model.Autoscaling;
import bulkhead.model.Component;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a component says of itself apart from its kind's properties. */
final class ComponentFields {
    private static final Quantity MINUTE = Quantity.assumed(60, Unit.SECOND);

    private ComponentFields() {
    }

    static Stream<FieldGroup> groups(Composer composer, Component component) {
        var places = composer.topology().places().values();
        return Stream.of(
                composer.group("general", composer.name(component), kind(composer, component),
                        composer.element("place", places, component.place(), false,
                                place -> Nest.keeping(composer.document(), List.of(component.id()), place)),
                        composer.elements("spread", places.stream(), component.spread(),
                                ids -> Change.of("spread", component.withSpread(ids)))),
                composer.group("instances",
                        composer.count("instances", component.instances(), component::withInstances),
                        composer.count("minInstances", component.minInstances(), component::withMinInstances),
                        composer.number("autoscaling.maxInstances", Unit.ONE, component.autoscaling()
                                .map(Autoscaling::maxInstances),
                                most -> component.withAutoscaling(most.map(count -> new Autoscaling(count,
                                        component.autoscaling().map(Autoscaling::scaleTime).orElse(MINUTE))))),
                        composer.number("autoscaling.scaleTime", Unit.SECOND, component.autoscaling().map(Autoscaling::scaleTime),
                                time -> component.withAutoscaling(component.autoscaling()
                                        .map(old -> new Autoscaling(old.maxInstances(), time.orElse(MINUTE)))))),
                composer.group("reliability",
                        Stream.concat(composer.reliability("reliability", component.reliability(), component::withReliability),
                        composer.reliability("commonCause", component.commonCause(), component::withCommonCause))));
    }

    /** Kinds of the catalogue, and the component's own where this version doesn't know it. */
    private static Field kind(Composer composer, Component component) {
        var known = composer.catalog().kinds().stream().map(kind -> new Option(kind.id(), composer.wording().name(kind)));
        var own = composer.catalog().kind(component).isPresent() ? Stream.<Option>empty()
                : Stream.of(new Option(component.kind(), component.kind()));
        return new Field.Choice(composer.about("kind"), Stream.concat(known, own).toList(), Optional.of(component.kind()),
                Optional.empty(), false,
                word -> Change.of("kind", component.withKind(word.orElse(component.kind()))));
    }
}
