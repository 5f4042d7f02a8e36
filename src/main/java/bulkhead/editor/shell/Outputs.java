package bulkhead.editor.shell;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Overlay;
import bulkhead.editor.session.Session;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import bulkhead.picture.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.Window;

/** What leaves the program besides the document: exported files and pictures. */
final class Outputs {
    private static final double SHARP = 2;

    private final Session session;
    private final Filing filing;
    private final FileDialogs dialogs;
    private final Alerts alerts;
    private final Appearance appearance;
    private final Consumer<List<Id>> reveal;
    private final Window owner;
    private Optional<ExportWindow> window = Optional.empty();

    Outputs(Session session, Filing filing, FileDialogs dialogs, Alerts alerts, Appearance appearance, Consumer<List<Id>> reveal, Window owner) {
        this.reveal = reveal;
        this.owner = owner;
        this.session = session;
        this.filing = filing;
        this.dialogs = dialogs;
        this.alerts = alerts;
        this.appearance = appearance;
    }

    void export() {
        window.filter(ExportWindow::showing).ifPresentOrElse(ExportWindow::toFront, () -> {
            var opened = new ExportWindow(session, appearance, dialogs, alerts, reveal, owner);
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

    private void picture(String suffix, Function<Picture, byte[]> format) {
        dialogs.picture(filing.beside(suffix)).ifPresent(file -> {
            var picture = Picture.of(session.document(), Catalog.standard(), Overlay.NONE, appearance.lookProperty().get().theme(),
                    appearance.locale().getValue());
            write(file, format.apply(picture));
        });
    }

    private void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            session.say(locale -> Texts.beside(Outputs.class, locale).text("picture.saved", file.getFileName()));
        } catch (IOException failure) {
            alerts.failed("unwritable.title", appearance.labels().now("unwritable.header", file.getFileName()),
                    List.of(appearance.labels().now("unwritable.reason", String.valueOf(failure.getMessage()))));
        }
    }
}
