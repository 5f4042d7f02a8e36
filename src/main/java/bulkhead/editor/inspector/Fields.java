package bulkhead.editor.inspector;

import bulkhead.analysis.failure.Causes;
import bulkhead.catalog.Catalog;
import bulkhead.edit.Edit;
import bulkhead.edit.Entitle;
import bulkhead.edit.Together;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Meta;
import bulkhead.model.Place;
import bulkhead.model.Risk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of whatever is selected: of one element all, of several those that all have, of nothing the document's. Knows no
 * control.
 */
public final class Fields {
    private Fields() {
    }

    /** @param times those of a flow, once worked out */
    public static List<FieldGroup> of(Document document, Catalog catalog, List<Id> selected, Optional<Judgement> judgement,
            Optional<Times> times, Locale locale) {
        var composer = Composer.of(document, catalog, locale);
        var elements = selected.stream().flatMap(id -> document.topology().element(id).stream()).toList();
        if (elements.isEmpty()) {
            return List.of(document(composer));
        }
        var each = elements.stream().map(element -> groups(composer, element)).toList();
        var stated = each.stream().skip(1).reduce(each.getFirst(), Fields::common);
        var computed = elements.size() == 1 ? judgement.flatMap(latest -> Computed.group(composer, elements.getFirst(), latest, times))
                : Optional.<FieldGroup>empty();
        return Stream.concat(computed.stream(), stated.stream()).toList();
    }

    /** What fails with the one selected element, and what makes it fail; {@code causes} are those of a flow, once worked out. */
    public static List<FieldGroup> failure(Document document, Catalog catalog, List<Id> selected, Optional<Judgement> judgement,
            Optional<Causes> causes, Locale locale) {
        var composer = Composer.of(document, catalog, locale);
        var hint = List.of(new FieldGroup(composer.texts().text("failure.hint"), List.of()));
        if (selected.size() != 1) {
            return hint;
        }
        var groups = judgement.stream().flatMap(latest -> document.topology().element(selected.getFirst()).stream()
                .flatMap(element -> failure(composer, element, latest, causes))).toList();
        return groups.isEmpty() ? hint : groups;
    }

    private static Stream<FieldGroup> failure(Composer composer, Element element, Judgement judgement,
            Optional<Causes> causes) {
        return element instanceof Flow flow
                ? Optional.ofNullable(judgement.report().flows().get(flow.id())).stream()
                        .flatMap(failure -> new FlowDangers(composer, judgement, failure, causes).groups())
                : Stream.concat(new Consequences(composer, judgement).of(element.id()),
                        new Dangers(composer, judgement).of(element).stream());
    }

    private static FieldGroup document(Composer composer) {
        var meta = composer.document().meta();
        return composer.group("document", composer.line("name", meta.name(), text -> new Entitle(meta.withName(text))),
                composer.line("description", meta.description(),
                        text -> new Entitle(new Meta(meta.name(), text, meta.extras()))));
    }

    private static List<FieldGroup> groups(Composer composer, Element element) {
        var own = switch (element) {
            case Component component -> ComponentFields.groups(composer, component);
            case Place place -> PlaceFields.groups(composer, place);
            case Risk risk -> RiskFields.groups(composer, risk);
            case Group group -> GroupFields.groups(composer, group);
            case Link link -> LinkFields.groups(composer, link);
            case Flow flow -> FlowFields.groups(composer, flow);
        };
        var all = new ArrayList<>(own.toList());
        new PropertyFields(composer, element).groups().forEach(group -> merge(all, group));
        return all;
    }

    /** Properties on a topic that has its heading already stand under that. */
    private static void merge(List<FieldGroup> all, FieldGroup group) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).title().equals(group.title())) {
                all.set(i, new FieldGroup(group.title(), Stream.concat(all.get(i).fields().stream(), group.fields().stream())
                        .toList()));
                return;
            }
        }
        all.add(group);
    }

    private static List<FieldGroup> common(List<FieldGroup> some, List<FieldGroup> others) {
        var fields = others.stream().flatMap(group -> group.fields().stream()).toList();
        return some.stream().map(group -> new FieldGroup(group.title(), group.fields().stream()
                        .flatMap(field -> fields.stream().filter(other -> other.about().equals(field.about())).findFirst()
                                .flatMap(other -> both(field, other)).stream())
                        .toList()))
                .filter(group -> !group.fields().isEmpty()).toList();
    }

    /** One field that changes both in one step. */
    private static Optional<Field> both(Field one, Field other) {
        return switch (one) {
            case Field.Line a when other instanceof Field.Line b ->
                    Optional.of(new Field.Line(a.about(), a.stated(), a.fallback(),
                    a.mixed() || !a.stated().equals(b.stated()),
                    value -> together(a.change().apply(value), b.change().apply(value))));
            case Field.Number a when other instanceof Field.Number b
                    && a.dimension() == b.dimension() -> Optional.of(new Field.Number(a.about(), a.dimension(),
                    a.unit(), a.stated(), a.fallback(), a.mixed() || !a.stated().equals(b.stated())
                    || !a.fallback().equals(b.fallback()),
                    value -> together(a.change().apply(value), b.change().apply(value))));
            case Field.Choice a when other instanceof Field.Choice b
                    && a.options().equals(b.options()) -> Optional.of(new Field.Choice(a.about(), a.options(),
                    a.stated(), a.fallback(), a.mixed() || !a.stated().equals(b.stated()),
                    value -> together(a.change().apply(value), b.change().apply(value))));
            case Field.YesNo a when other instanceof Field.YesNo b ->
                    Optional.of(new Field.YesNo(a.about(), a.on(), a.mixed() || a.on() != b.on(),
                    on -> together(a.change().apply(on), b.change().apply(on))));
            case Field.Several a when other instanceof Field.Several b
                    && a.options().equals(b.options()) -> Optional.of(new Field.Several(a.about(), a.options(),
                    a.chosen(), a.mixed() || !a.chosen().equals(b.chosen()),
                    ids -> together(a.change().apply(ids), b.change().apply(ids))));
            default -> Optional.empty();
        };
    }

    private static Edit together(Edit one, Edit other) {
        return new Together(one.key(), List.of(one, other));
    }
}
