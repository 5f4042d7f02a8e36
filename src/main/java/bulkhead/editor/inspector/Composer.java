package bulkhead.editor.inspector;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Wording;
import bulkhead.edit.Change;
import bulkhead.edit.Edit;
import bulkhead.editor.inspector.Field.About;
import bulkhead.editor.inspector.Field.Option;
import bulkhead.model.Dimension;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes fields of one element in one language; what all sorts of elements have in common. */
record Composer(Document document, Catalog catalog, Texts texts, Wording wording) {
    static Composer of(Document document, Catalog catalog, Locale locale) {
        return new Composer(document, catalog, Texts.beside(Composer.class, locale), Wording.in(locale));
    }

    Topology topology() {
        return document.topology();
    }

    About about(String key) {
        return new About(key, texts.text("field." + key), texts.has("field." + key + ".help")
                ? texts.text("field." + key + ".help") : "");
    }

    FieldGroup group(String key, Field... fields) {
        return new FieldGroup(texts.text("group." + key), List.of(fields));
    }

    FieldGroup group(String key, Stream<Field> fields) {
        return new FieldGroup(texts.text("group." + key), fields.toList());
    }

    Field name(Element element) {
        return line("name", element.name(), text -> Change.rename(element, text));
    }

    Field line(String key, String value, Function<String, Edit> change) {
        return new Field.Line(about(key), Optional.of(value), "", false, text -> change.apply(text.orElse("")));
    }

    /** A number that is always there; emptying it brings 1 back. */
    Field count(String key, Quantity value, Function<Quantity, Element> change) {
        return new Field.Number(about(key), Dimension.NUMBER, Unit.ONE, Optional.of(value), Optional.empty(), false,
                number -> Change.of(key(key), change.apply(number.orElse(Quantity.ONE))));
    }

    Field number(String key, Unit unit, Optional<Quantity> value, Function<Optional<Quantity>, Element> change) {
        return new Field.Number(about(key), unit.dimension(), unit, value, Optional.empty(), false,
                number -> Change.of(key(key), change.apply(number)));
    }

    <E extends Enum<E>> Field choice(String key, Class<E> type, E value, Function<E, String> label, Function<E, Element> change) {
        var options = Arrays.stream(type.getEnumConstants()).map(each -> new Option(each.name(), label.apply(each))).toList();
        return new Field.Choice(about(key), options, Optional.of(value.name()), Optional.empty(), false,
                word -> Change.of(key(key), change.apply(word.map(name -> Enum.valueOf(type, name)).orElse(value))));
    }

    /** One element of several, or none where that is offered. */
    Field element(String key, Collection<? extends Element> candidates, Optional<Id> value, boolean needed,
            Function<Optional<Id>, Edit> change) {
        var none = needed ? Stream.<Option>empty() : Stream.of(new Option("", texts.text("none")));
        var options = Stream.concat(none, candidates.stream().map(this::option)).toList();
        return new Field.Choice(about(key), options, Optional.of(value.map(Id::value).orElse("")), Optional.empty(), false,
                word -> change.apply(word.filter(id -> !id.isEmpty()).map(Id::of)));
    }

    Field elements(String key, Stream<? extends Element> candidates, List<Id> chosen, Function<List<Id>, Edit> change) {
        return new Field.Several(about(key), candidates.map(this::option).toList(), chosen.stream().map(Id::value).toList(),
                false,
                ids -> change.apply(ids.stream().map(Id::of).toList()));
    }

    Option option(Element element) {
        return new Option(element.id().value(), label(element.id()));
    }

    String label(Id id) {
        var link = topology().links().get(id);
        return link == null || !link.name().isBlank() ? topology().label(id) : topology().label(link.from()) + " → " + topology()
                .label(link.to());
    }

    Stream<Field> reliability(String key, Reliability value, Function<Reliability, Element> change) {
        return Stream.of(
                number(key + ".availability", Unit.PERCENT, value.availability(),
                        share -> change.apply(new Reliability(share, value.mtbf(), value.mttr()))),
                number(key + ".mtbf", Unit.HOUR, value.mtbf(),
                        time -> change.apply(new Reliability(value.availability(), time, value.mttr()))),
                number(key + ".mttr", Unit.MINUTE, value.mttr(),
                        time -> change.apply(new Reliability(value.availability(), value.mtbf(), time))));
    }

    /** The undo label is that of the whole fact: {@code reliability} of {@code reliability.mttr}. */
    private static String key(String field) {
        return field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
    }
}
