package bulkhead.editor.canvas;

import bulkhead.diagram.lettering.Lettering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;

/** The toolkit's fonts for letterings, each loaded once. */
final class Fonts {
    private static final Map<Lettering, Font> LOADED = new ConcurrentHashMap<>();

    private Fonts() {
    }

    static Font of(Lettering lettering) {
        return LOADED.computeIfAbsent(lettering, Fonts::load);
    }

    private static Font load(Lettering lettering) {
        try (var file = lettering.face().open()) {
            return Font.loadFont(file, lettering.size());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
