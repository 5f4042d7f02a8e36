package bulkhead.editor.shell;

import bulkhead.editor.look.Labels;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Theme and language of all windows: the system's at first, then what was chosen last. */
final class Appearance {
    private final ObjectProperty<Look> look;
    private final ObjectProperty<Language> language;
    private final Labels labels;

    Appearance(Settings settings) {
        look = new SimpleObjectProperty<>(this, "look", remembered(settings, "look", Look.values())
                .orElseGet(() -> Look.of(Platform.getPreferences().getColorScheme())));
        language = new SimpleObjectProperty<>(this, "language", remembered(settings, "language", Language.values())
                .orElseGet(() -> Language.of(Locale.getDefault())));
        labels = new Labels(Appearance.class, locale());
        look.subscribe(chosen -> Application.setUserAgentStylesheet(chosen.controls()));
        look.addListener((_, _, chosen) -> settings.put("look", chosen.name()));
        language.addListener((_, _, chosen) -> settings.put("language", chosen.name()));
    }

    private static <E extends Enum<E>> Optional<E> remembered(Settings settings, String key, E[] choices) {
        return settings.word(key).flatMap(name -> Stream.of(choices).filter(choice -> choice.name().equals(name)).findFirst());
    }

    ObjectProperty<Look> lookProperty() {
        return look;
    }

    ObjectProperty<Language> languageProperty() {
        return language;
    }

    ObservableValue<Locale> locale() {
        return language.map(Language::locale);
    }

    Labels labels() {
        return labels;
    }

    /** Gives a window the program's own styles, in the theme of the moment. */
    void dress(Scene scene) {
        scene.getStylesheets().add(Appearance.class.getResource("shell.css").toExternalForm());
        look.subscribe(chosen -> {
            scene.getRoot().getStyleClass().removeAll(Stream.of(Look.values()).map(Look::styleClass).toList());
            scene.getRoot().getStyleClass().add(chosen.styleClass());
        });
    }
}
