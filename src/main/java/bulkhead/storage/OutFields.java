package bulkhead.storage;

import bulkhead.model.Id;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Builds one JSON object field by field, in the order of the file. */
final class OutFields {
    private final Map<String, Out> fields = new LinkedHashMap<>();
    private final Set<String> quiet = new HashSet<>();

    OutFields put(String name, Out value) {
        fields.put(name, value);
        return this;
    }

    /** A field left out where it only says what holds anyway. */
    OutFields putUnless(boolean holdsAnyway, String name, Out value) {
        if (holdsAnyway) {
            quiet.add(name);
        }
        return put(name, value);
    }

    <T> OutFields putIfPresent(String name, Optional<T> value, Function<T, Out> writer) {
        value.ifPresent(present -> put(name, writer.apply(present)));
        return this;
    }

    OutFields text(String name, String value) {
        return put(name, raw(value));
    }

    /** A text left out where empty. */
    OutFields anyText(String name, String value) {
        return putUnless(value.isEmpty(), name, raw(value));
    }

    OutFields id(String name, Id value) {
        return text(name, value.value());
    }

    OutFields id(String name, Optional<Id> value) {
        return putIfPresent(name, value, id -> raw(id.value()));
    }

    OutFields ids(String name, List<Id> values) {
        return texts(name, values.stream().map(Id::value).toList());
    }

    /** A list of texts left out where empty. */
    OutFields texts(String name, Collection<String> values) {
        return putUnless(values.isEmpty(), name, new Out.Many(values.stream().<Out>map(OutFields::raw).toList()));
    }

    OutFields word(String name, Enum<?> constant) {
        return text(name, Words.of(constant));
    }

    OutFields wordUnless(Enum<?> usual, String name, Enum<?> constant) {
        return putUnless(usual == constant, name, raw(Words.of(constant)));
    }

    /** A yes or no left out where no. */
    OutFields flag(String name, boolean on) {
        return putUnless(!on, name, new Out.Raw(Boolean.toString(on)));
    }

    Out.One fitting() {
        return new Out.One(fields, quiet, Out.Style.FITTING);
    }

    Out.One brief() {
        return new Out.One(fields, quiet, Out.Style.BRIEF);
    }

    Out.One open() {
        return new Out.One(fields, quiet, Out.Style.OPEN);
    }

    private static Out raw(String text) {
        return new Out.Raw(Quoted.text(text));
    }
}
