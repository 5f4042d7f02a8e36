package bulkhead.editor;

import bulkhead.editor.shell.Display;
import bulkhead.editor.shell.EditorWindow;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;

/** The editor as a JavaFX application: one window, with the document of the first argument open where there is one. */
public final class EditorApp extends Application {
    /** Held here, since the log manager forgets loggers that nobody holds. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    /** Shows the window until it is closed. Answers at once, and why, where none can be shown. */
    public static Optional<String> show(String... files) {
        // We run JavaFX from the class path on purpose; its warning about that would greet every user.
        TOOLKIT.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        return Display.open(() -> launch(EditorApp.class, files));
    }

    @Override
    public void start(Stage stage) {
        EditorWindow.open(stage, getParameters().getUnnamed());
    }
}
