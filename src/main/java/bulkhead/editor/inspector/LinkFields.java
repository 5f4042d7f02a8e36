package bulkhead.editor.inspector;

import bulkhead.edit.Change;
import bulkhead.model.Access;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Unit;
import java.util.stream.Stream;

/** What a link says of itself. Its ends are changed on the drawing. */
final class LinkFields {
    private LinkFields() {
    }

    static Stream<FieldGroup> groups(Composer composer, Link link) {
        var topology = composer.topology();
        var backed = topology.links().values().stream()
                .filter(other -> other.from().equals(link.from()) && !other.id().equals(link.id())).toList();
        return Stream.of(
                composer.group("general", composer.name(link),
                        new Field.Shown(composer.about("ends"), topology.label(link.from()) + " → " + topology.label(link.to())),
                        composer.choice("link-kind", LinkKind.class, link.kind(), composer.wording()::name, link::withKind),
                        composer.choice("access", Access.class, link.access(), composer.wording()::name, link::withAccess),
                        new Field.YesNo(composer.about("optional"), link.optional(), false,
                                on -> Change.of("optional", link.withOptional(on))),
                        composer.element("backs", backed, link.backs(), false, id -> Change.of("backs", link.withBacks(id))),
                        composer.elements("flows", topology.flows().values().stream(), link.flows(),
                                ids -> Change.of("flows", link.withFlows(ids)))),
                composer.group("load", composer.count("ratio", link.ratio(), link::withRatio),
                        composer.number("hitRatio", Unit.PERCENT, link.hitRatio(), link::withHitRatio)),
                composer.group("reliability", composer.reliability("reliability", link.reliability(), link::withReliability)));
    }

}
