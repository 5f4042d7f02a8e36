package bulkhead.editor.shell;

import bulkhead.catalog.Catalog;
import bulkhead.editor.canvas.DiagramView;
import bulkhead.editor.session.Session;
import bulkhead.model.Texts;
import bulkhead.picture.Picture;
import bulkhead.storage.Folder;
import bulkhead.storage.UnwritableDocument;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Window;

/**
 * What leaves the program besides the document: exported files and pictures. A picture shows what the window shows, and is drawn
 * off its thread.
 */
final class Outputs {
    private static final double SHARP = 2;

    private final Session session;
    private final Filing filing;
    private final Destinations destinations;
    private final Alerts alerts;
    private final Appearance appearance;
    private final DiagramView diagram;
    private final ExportFolder folder;
    private final Window owner;
    private Optional<ExportWindow> window = Optional.empty();

    Outputs(Session session, Filing filing, Destinations destinations, Alerts alerts, Appearance appearance, DiagramView diagram,
            ExportFolder folder, Window owner) {
        this.session = session;
        this.filing = filing;
        this.destinations = destinations;
        this.alerts = alerts;
        this.appearance = appearance;
        this.diagram = diagram;
        this.folder = folder;
        this.owner = owner;
    }

    void export() {
        window.filter(ExportWindow::showing).ifPresentOrElse(ExportWindow::toFront, () -> {
            var opened = new ExportWindow(session, appearance, destinations, alerts, folder, diagram::reveal, owner);
            opened.show();
            window = Optional.of(opened);
        });
    }

    void svg() {
        picture(".svg", Picture::svg);
    }

    void png() {
        picture(".png", picture -> picture.png(SHARP));
    }

    void pdf() {
        picture(".pdf", Picture::pdf);
    }

    private void picture(String suffix, Function<Picture, byte[]> format) {
        destinations.picture(filing.beside(suffix)).ifPresent(file -> {
            var document = session.document();
            var overlay = diagram.overlay();
            var theme = appearance.lookProperty().get().theme();
            var locale = appearance.locale().getValue();
            say("picture.drawing", file);
            CompletableFuture.runAsync(() ->
                    write(file, format.apply(Picture.of(document, Catalog.standard(), overlay, theme, locale))))
                    .whenCompleteAsync((_, failure) -> ended(file, Optional.ofNullable(failure)), Platform::runLater);
        });
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Folder.write(file, bytes);
        } catch (UnwritableDocument failure) {
            throw new CompletionException(failure);
        }
    }

    private void ended(Path file, Optional<Throwable> failure) {
        if (failure.isEmpty()) {
            say("picture.saved", file);
        } else {
            say("picture.not-saved", file);
            alerts.unwritten(file, failure.get());
        }
    }

    private void say(String key, Path file) {
        session.say(locale -> Texts.beside(Outputs.class, locale).text(key, file.getFileName()));
    }
}
