package bulkhead.editor.look;

import bulkhead.model.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Accordion;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;

/**
 * The texts of one room of the window in the language of the moment. Views are built with text keys in the place of texts; {@link
 * #follow} puts the texts in and keeps them in the language whenever it is switched.
 */
public final class Labels {
    private final Class<?> room;
    private final ObservableValue<Locale> locale;

    /** The bundle beside a class. */
    public Labels(Class<?> room, ObservableValue<Locale> locale) {
        this.room = room;
        this.locale = locale;
    }

    public ObservableValue<Locale> localeValue() {
        return locale;
    }

    public Locale locale() {
        return locale.getValue();
    }

    /** As it is now. */
    public String now(String key, Object... arguments) {
        return texts(locale()).text(key, arguments);
    }

    public boolean has(String key) {
        return texts(locale()).has(key);
    }

    /** As it is at any time. */
    public ObservableValue<String> text(String key, Object... arguments) {
        return locale.map(language -> texts(language).text(key, arguments));
    }

    /** Puts texts where keys are, in a node and all that is in it. */
    public void follow(Node node) {
        switch (node) {
            case Labeled labeled -> {
                translate(labeled.textProperty());
                tooltip(labeled.getTooltip());
            }
            case TextInputControl field -> translate(field.promptTextProperty());
            default -> { }
        }
        translate(node.accessibleTextProperty());
        inside(node);
    }

    private void inside(Node node) {
        switch (node) {
            case MenuBar bar -> bar.getMenus().forEach(this::follow);
            case MenuButton button -> button.getItems().forEach(this::follow);
            case ToolBar bar -> bar.getItems().forEach(this::follow);
            case SplitPane pane -> pane.getItems().forEach(this::follow);
            case Accordion accordion -> accordion.getPanes().forEach(this::follow);
            case TabPane tabs -> tabs.getTabs().forEach(tab -> {
                translate(tab.textProperty());
                Optional.ofNullable(tab.getContent()).ifPresent(this::follow);
            });
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::follow);
            default -> { }
        }
    }

    public void follow(MenuItem item) {
        translate(item.textProperty());
        if (item instanceof Menu menu) {
            menu.getItems().forEach(this::follow);
        }
    }

    private void tooltip(Tooltip tooltip) {
        if (tooltip != null) {
            translate(tooltip.textProperty());
        }
    }

    private void translate(Property<String> text) {
        var key = text.getValue();
        if (key != null && !text.isBound() && texts(Locale.ENGLISH).has(key)) {
            text.bind(text(key));
        }
    }

    private Texts texts(Locale language) {
        return Texts.beside(room, language);
    }
}
