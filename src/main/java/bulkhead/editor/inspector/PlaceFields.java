package bulkhead.editor.inspector;

import bulkhead.edit.Change;
import bulkhead.edit.Nest;
import bulkhead.edit.Policy;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a place says of itself. Only places that may hold it are offered as its parent. */
final class PlaceFields {
    private PlaceFields() {
    }

    static Stream<FieldGroup> groups(Composer composer, Place place) {
        var topology = composer.topology();
        var parents = topology.places().values().stream()
                .filter(parent -> Policy.canNest(topology, place.id(), Optional.of(parent.id())).allowed()
                || place.parent().equals(Optional.of(parent.id()))).toList();
        return Stream.of(
                composer.group("general", composer.name(place),
                        composer.choice("level", PlaceLevel.class, place.level(), composer.wording()::name, place::withLevel),
                        composer.element("parent", parents, place.parent(), false,
                                parent -> Nest.keeping(composer.document(), List.of(place.id()), parent)),
                        composer.line("country", place.country().orElse(""),
                                text -> Change.of("country", place.withCountry(country(text))))),
                composer.group("reliability", composer.reliability("reliability", place.reliability(), place::withReliability)));
    }

    private static Optional<String> country(String typed) {
        return Optional.of(typed.strip().toUpperCase(Locale.ROOT)).filter(code -> !code.isEmpty());
    }
}
