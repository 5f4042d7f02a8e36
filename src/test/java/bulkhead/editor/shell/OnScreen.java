package bulkhead.editor.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** Asks a window on its own thread: elsewhere its scene would change while it is looked through. */
final class OnScreen {
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

    private OnScreen() {
    }

    /** A window in English and light in the corner of the screen, whose file dialogs answer so. */
    static EditorWindow open(Stage stage, Answers answers) {
        var preferences = new MemoryPreferences();
        preferences.put("language", "ENGLISH");
        preferences.put("look", "LIGHT");
        stage.setX(0);
        stage.setY(0);
        return EditorWindow.open(stage, new Settings(preferences), (_, _) -> answers);
    }

    static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, question);
    }

    static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, work);
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.MILLISECONDS, () -> ask(condition));
    }
}
