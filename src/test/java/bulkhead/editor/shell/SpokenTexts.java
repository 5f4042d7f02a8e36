package bulkhead.editor.shell;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** Every text that can be read in a window at the moment, menus and tooltips included. */
final class SpokenTexts {
    private final Set<String> texts = new LinkedHashSet<>();

    private SpokenTexts() {
    }

    static Set<String> in(Node root) {
        var spoken = new SpokenTexts();
        spoken.read(root);
        spoken.texts.removeIf(String::isBlank);
        return spoken.texts;
    }

    private void read(Node node) {
        if (!node.isVisible()) {
            return;
        }
        add(node.getAccessibleText());
        switch (node) {
            case Labeled labeled -> {
                add(labeled.getText());
                if (labeled.getTooltip() != null) {
                    add(labeled.getTooltip().getText());
                }
            }
            case TextInputControl field -> add(field.getPromptText());
            case Text text -> add(text.getText());
            case MenuBar bar -> bar.getMenus().forEach(this::read);
            default -> { }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::read);
        }
    }

    private void read(MenuItem item) {
        add(item.getText());
        if (item instanceof Menu menu) {
            menu.getItems().forEach(this::read);
        }
    }

    private void add(String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
