package bulkhead.editor;

import bulkhead.editor.shell.Display;
import bulkhead.editor.shell.EditorWindow;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/** The editor as a JavaFX application: one window, with the document of the first argument open where there is one. */
public final class EditorApp extends Application {
    /** Shows the window until it is closed. Answers at once, and why, where none can be shown. */
    public static Optional<String> show(String... files) {
        return Display.open(() -> launch(EditorApp.class, files));
    }

    @Override
    public void start(Stage stage) {
        EditorWindow.open(stage, getParameters().getUnnamed());
    }
}
