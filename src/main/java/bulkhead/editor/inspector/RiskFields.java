package bulkhead.editor.inspector;

import bulkhead.edit.Change;
import bulkhead.edit.Edit;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import java.util.Optional;
import java.util.stream.Stream;

/** What a risk says of itself. */
final class RiskFields {
    private RiskFields() {
    }

    static Stream<FieldGroup> groups(Composer composer, Risk risk) {
        var topology = composer.topology();
        var attachable = Stream.<Stream<? extends Element>>of(topology.places().values().stream(), topology.components().values()
                .stream(),
                topology.links().values().stream()).flatMap(each -> each);
        return Stream.of(
                composer.group("general", composer.name(risk),
                        composer.choice("risk-kind", RiskKind.class, risk.kind(), composer.wording()::name, risk::withKind),
                        composer.elements("attachedTo", attachable, risk.attachedTo(),
                                ids -> Change.of("attachedTo", risk.withAttachedTo(ids))),
                        end(composer, risk, "between.one", risk.between().map(Risk.Between::one)),
                        end(composer, risk, "between.other", risk.between().map(Risk.Between::other))),
                composer.group("reliability", composer.reliability("reliability", risk.reliability(), risk::withReliability)));
    }

    /** A risk lies between two places or none: the first one chosen stands for both until the other is. */
    private static Field end(Composer composer, Risk risk, String key, Optional<Id> value) {
        return composer.element(key, composer.topology().places().values(), value, false, place -> change(risk, key, place));
    }

    private static Edit change(Risk risk, String key, Optional<Id> place) {
        var between = place.map(id -> key.endsWith("one")
                ? new Risk.Between(id, risk.between().map(Risk.Between::other).orElse(id))
                : new Risk.Between(risk.between().map(Risk.Between::one).orElse(id), id));
        return Change.of("between", risk.withBetween(between));
    }
}
