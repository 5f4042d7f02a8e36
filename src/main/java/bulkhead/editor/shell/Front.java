package bulkhead.editor.shell;

import javafx.stage.Stage;
import javafx.stage.Window;

/** Which window a dialog belongs to. */
final class Front {
    private Front() {
    }

    /** The one people are working in, else the main one. */
    static Window of(Window main) {
        return Window.getWindows().stream().filter(window -> window instanceof Stage && window.isFocused()).findFirst()
                .orElse(main);
    }
}
