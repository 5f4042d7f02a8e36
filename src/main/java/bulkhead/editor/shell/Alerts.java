package bulkhead.editor.shell;

import bulkhead.delivery.Delivery;
import bulkhead.delivery.State;
import bulkhead.editor.look.Labels;
import bulkhead.storage.UnreadableDocument;
import bulkhead.storage.UnwritableDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
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

    /** What to call a scenario; empty where it isn't to be kept. */
    Optional<String> scenarioName(String proposed) {
        var dialog = new TextInputDialog(proposed);
        owned(dialog, "scenario.title", labels.now("scenario.header"));
        dialog.setGraphic(null);
        var keep = new ButtonType(labels.now("scenario.keep"), ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(keep, new ButtonType(labels.now("cancel"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().lookupButton(keep).disableProperty().bind(dialog.getEditor().textProperty().map(String::isBlank));
        dialog.setResultConverter(button -> button == keep ? dialog.getEditor().getText().strip() : null);
        return dialog.showAndWait();
    }

    /** Whether a file may be written over. */
    boolean replaceFile(String name) {
        return agreed("replace.title", labels.now("replace.header", name), new Label(labels.now("replace.content")));
    }

    /** Whether files may be written into a folder that has others already. */
    boolean deliver(Delivery delivery) {
        var hazards = delivery.hazards().size();
        return agreed("replace.title", labels.now(hazards == 0 ? "deliver.changes" : "deliver.hazards", delivery.folder(), hazards),
                list(Stream.of(State.EDITED, State.FOREIGN, State.KEPT, State.CHANGED, State.LEFT, State.NEW, State.SAME)
                .map(state -> states(delivery, state)).flatMap(List::stream).toList()));
    }

    /** How many files are in a state and, where there is something to decide, which. */
    private List<String> states(Delivery delivery, State state) {
        var items = delivery.in(state).toList();
        if (items.isEmpty()) {
            return List.of();
        }
        var sum = state.sign() + " " + labels.now("deliver.files", items.size()) + ": " + state.text(labels.locale());
        return state == State.SAME ? List.of(sum)
                : Stream.concat(Stream.of(sum), items.stream().map(item -> "      " + item.path())).toList();
    }

    private static TextArea list(List<String> lines) {
        var text = new TextArea(String.join("\n", lines));
        text.setId("sentences");
        text.setEditable(false);
        text.setPrefRowCount(Math.min(LINES, lines.size() + 1));
        return text;
    }

    private boolean agreed(String title, String header, Node content) {
        var replace = new ButtonType(labels.now("replace.do"), ButtonData.YES);
        var alert = alert(Alert.AlertType.CONFIRMATION, title, header);
        alert.getDialogPane().setContent(content);
        var cancel = new ButtonType(labels.now("cancel"), ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(replace, cancel);
        // a key pressed too soon must not cost somebody's work
        ((Button) alert.getDialogPane().lookupButton(replace)).setDefaultButton(false);
        ((Button) alert.getDialogPane().lookupButton(cancel)).setDefaultButton(true);
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

    /** Why a document couldn't be read. */
    void unreadable(Path path, UnreadableDocument unreadable) {
        var sentences = new ArrayList<>(lines(unreadable.text(labels.locale())));
        if (unreadable.more() > 0) {
            sentences.add(labels.now("unreadable.more", unreadable.more()));
        }
        failed("unreadable.title", labels.now("unreadable.header", path.getFileName()), sentences);
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
        owned(alert, title, header);
        return alert;
    }

    private void owned(Dialog<?> alert, String title, String header) {
        Optional.ofNullable(Front.of(owner)).filter(Window::isShowing).ifPresent(alert::initOwner);
        alert.setTitle(labels.now(title));
        alert.setHeaderText(header);
        alert.setResizable(true);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setPrefWidth(560);
        appearance.dress(alert.getDialogPane().getScene());
    }

    static List<String> lines(String text) {
        return Stream.of(text.split("\n")).toList();
    }
}
