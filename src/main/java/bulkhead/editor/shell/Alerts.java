package bulkhead.editor.shell;

import bulkhead.editor.look.Labels;
import bulkhead.storage.UnwritableDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** Questions and bad news that can't wait. */
final class Alerts {
    private static final int LINES = 12;

    private final Window owner;
    private final Appearance appearance;
    private final Labels labels;

    Alerts(Window owner, Appearance appearance) {
        this.owner = owner;
        this.appearance = appearance;
        this.labels = appearance.labels();
    }

    /** What to do with changes that aren't saved. */
    enum Answer {
        SAVE, DISCARD, CANCEL
    }

    /** Closing the question keeps everything as it is. */
    Answer unsaved(String name) {
        var save = new ButtonType(labels.now("unsaved.save"), ButtonData.YES);
        var discard = new ButtonType(labels.now("unsaved.discard"), ButtonData.NO);
        var cancel = new ButtonType(labels.now("cancel"), ButtonData.CANCEL_CLOSE);
        var alert = alert(Alert.AlertType.CONFIRMATION, "unsaved.title", labels.now("unsaved.header", name));
        alert.setContentText(labels.now("unsaved.content"));
        alert.getButtonTypes().setAll(save, discard, cancel);
        var answer = alert.showAndWait();
        return answer.filter(save::equals).map(_ -> Answer.SAVE).or(() -> answer.filter(discard::equals).map(_ -> Answer.DISCARD))
                .orElse(Answer.CANCEL);
    }

    /** Whether a file may be written over. */
    boolean replaceFile(String name) {
        return agreed("replace.title", labels.now("replace.header", name), labels.now("replace.content"));
    }

    /** Whether files in a folder may be written over. */
    boolean replaceFiles(int files, String folder) {
        return agreed("replace.title", labels.now("replace.files", files, folder), labels.now("replace.content"));
    }

    private boolean agreed(String title, String header, String content) {
        var replace = new ButtonType(labels.now("replace.do"), ButtonData.YES);
        var alert = alert(Alert.AlertType.CONFIRMATION, title, header);
        alert.setContentText(content);
        alert.getButtonTypes().setAll(replace, new ButtonType(labels.now("cancel"), ButtonData.CANCEL_CLOSE));
        return alert.showAndWait().filter(replace::equals).isPresent();
    }

    /** Why something failed, one sentence a line. */
    void failed(String title, String header, List<String> sentences) {
        var alert = alert(Alert.AlertType.ERROR, title, header);
        if (sentences.size() == 1) {
            alert.setContentText(sentences.getFirst());
        } else {
            var text = new TextArea(String.join("\n", sentences));
            text.setId("sentences");
            text.setEditable(false);
            text.setWrapText(true);
            text.setPrefRowCount(Math.min(LINES, sentences.size() * 2));
            alert.getDialogPane().setContent(text);
        }
        alert.getButtonTypes().setAll(new ButtonType(labels.now("close"), ButtonData.OK_DONE));
        alert.showAndWait();
    }

    /** Why a file or folder couldn't be written, from what was thrown on the way. */
    void unwritten(Path path, Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        failed("unwritable.title", labels.now("unwritable.header", path.getFileName()),
                List.of(cause instanceof UnwritableDocument unwritable
                ? unwritable.complaint().sentence(labels.locale())
                : labels.now("unwritable.broken", cause.getClass().getSimpleName())));
    }

    private Alert alert(Alert.AlertType type, String title, String header) {
        var alert = new Alert(type);
        Optional.ofNullable(Front.of(owner)).filter(Window::isShowing).ifPresent(alert::initOwner);
        alert.setTitle(labels.now(title));
        alert.setHeaderText(header);
        alert.setResizable(true);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setPrefWidth(560);
        appearance.dress(alert.getDialogPane().getScene());
        return alert;
    }

    static List<String> lines(String text) {
        return Stream.of(text.split("\n")).toList();
    }
}
