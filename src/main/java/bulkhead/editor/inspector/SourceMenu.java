package bulkhead.editor.inspector;

import bulkhead.model.Quantity;
import bulkhead.model.Source;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** Where a number is from, as a sign: ● measured, ◐ stated by the vendor, ○ assumed; chosen from a menu, with a note. */
final class SourceMenu {
    private final Rows rows;
    private final Consumer<Source> chosen;
    private final MenuButton button = new MenuButton();
    private final Tooltip tooltip = new Tooltip();

    SourceMenu(Rows rows, Consumer<Source> chosen) {
        this.rows = rows;
        this.chosen = chosen;
        button.getStyleClass().addAll("source", "flat");
        button.setMinWidth(44);
        button.setTooltip(tooltip);
    }

    MenuButton button() {
        return button;
    }

    void show(Optional<Quantity> stated, Optional<Quantity> fallback) {
        var number = stated.or(() -> fallback);
        button.setDisable(number.isEmpty());
        var source = number.map(Quantity::source).orElse(Source.ASSUMED);
        button.setText(number.isEmpty() ? "" : sign(source.origin()));
        var words = (stated.isEmpty() ? rows.texts().text("source.fallback") + " · " : "") + name(source.origin())
                + (source.note().isBlank() ? "" : ": " + source.note());
        tooltip.setText(words);
        button.setAccessibleText(words);
        fill(source);
    }

    private void fill(Source source) {
        button.getItems().clear();
        var group = new ToggleGroup();
        for (var origin : Source.Origin.values()) {
            var item = new RadioMenuItem(sign(origin) + "  " + name(origin));
            item.setToggleGroup(group);
            item.setSelected(origin == source.origin());
            item.setOnAction(_ -> chosen.accept(new Source(origin, source.note())));
            button.getItems().add(item);
        }
        var note = new TextField(source.note());
        note.setPromptText(rows.texts().text("source.note"));
        note.setPrefColumnCount(24);
        note.setOnAction(_ -> {
            button.hide();
            chosen.accept(new Source(source.origin(), note.getText().strip()));
        });
        button.getItems().addAll(new SeparatorMenuItem(), new CustomMenuItem(note, false));
    }

    private String name(Source.Origin origin) {
        return rows.texts().text("source." + origin.name().toLowerCase(Locale.ROOT));
    }

    private static String sign(Source.Origin origin) {
        return switch (origin) {
            case MEASURED -> "●";
            case VENDOR -> "◐";
            case ASSUMED -> "○";
        };
    }
}
