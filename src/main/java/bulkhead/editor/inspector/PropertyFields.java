package bulkhead.editor.inspector;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Topic;
import bulkhead.edit.Change;
import bulkhead.edit.Edit;
import bulkhead.editor.inspector.Field.About;
import bulkhead.editor.inspector.Field.Option;
import bulkhead.model.Element;
import bulkhead.model.Quantity;
import bulkhead.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A field for each property the catalogue lists for an element, under the catalogue's headings. */
final class PropertyFields {
    private final Composer composer;
    private final Element element;

    PropertyFields(Composer composer, Element element) {
        this.composer = composer;
        this.element = element;
    }

    Stream<FieldGroup> groups() {
        return Arrays.stream(Topic.values()).map(topic -> new FieldGroup(composer.wording().name(topic), fields(topic)))
                .filter(group -> !group.fields().isEmpty());
    }

    private List<Field> fields(Topic topic) {
        return composer.catalog().properties(element).stream().filter(spec -> spec.topic() == topic).map(this::field).toList();
    }

    private Field field(PropertySpec spec) {
        var about = new About(spec.id(), composer.wording().name(spec), composer.wording().help(spec));
        var stated = Optional.ofNullable(element.properties().get(spec.id()));
        return switch (spec.type()) {
            case PropertySpec.Type.Number(var unit, var _, var _, var _) ->
                    new Field.Number(about, unit.dimension(), unit, number(stated), number(spec.fallback()), false,
                    number -> change(spec, number.map(Value.class::cast)));
            case PropertySpec.Type.Line() -> new Field.Line(about, text(stated), text(spec.fallback(this::inForce)).orElse(""),
                    false,
                    text -> change(spec, text.filter(typed -> !typed.isEmpty()).map(Value.Text::new)));
            case PropertySpec.Type.Choice(var words) -> new Field.Choice(about,
                    words.stream().map(word -> new Option(word, composer.wording().word(spec, word))).toList(), text(stated),
                    text(spec.fallback()), false,
                    word -> change(spec, word.map(Value.Text::new)));
            case PropertySpec.Type.YesNo() -> new Field.YesNo(about, flag(stated).or(() -> flag(spec.fallback())).orElse(false),
                    false,
                    on -> change(spec, Optional.of(new Value.Flag(on))));
        };
    }

    /** What the element itself states, as far as it can be used, else the catalogue's value. */
    private Optional<Value> inForce(String property) {
        return composer.catalog().property(element, property)
                .flatMap(spec -> Optional.ofNullable(element.properties().get(property)).filter(spec::takes).or(spec::fallback));
    }

    private Edit change(PropertySpec spec, Optional<? extends Value> value) {
        return value.isPresent() ? Change.property(List.of(element), spec.id(), value.get())
                : Change.reset(List.of(element), spec.id());
    }

    private static Optional<Quantity> number(Optional<Value> value) {
        return value.filter(Quantity.class::isInstance).map(Quantity.class::cast);
    }

    private static Optional<String> text(Optional<Value> value) {
        return value.filter(Value.Text.class::isInstance).map(text -> ((Value.Text) text).text());
    }

    private static Optional<Boolean> flag(Optional<Value> value) {
        return value.filter(Value.Flag.class::isInstance).map(flag -> ((Value.Flag) flag).on());
    }
}
