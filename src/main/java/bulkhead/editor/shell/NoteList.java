package bulkhead.editor.shell;

import bulkhead.editor.look.Labels;
import bulkhead.export.Note;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/** What the targets couldn't say, a sentence each; choosing one selects the element it is about. */
final class NoteList extends ListView<Note> {
    /** Room for the padding of a line and the scroll bar. */
    private static final double BESIDE = 40;

    private final Labels labels;

    NoteList(Labels labels, Consumer<List<Id>> select) {
        this.labels = labels;
        setId("export-notes");
        setCellFactory(_ -> new Sentence());
        getSelectionModel().selectedItemProperty()
                .addListener((_, _, note) -> Optional.ofNullable(note).flatMap(Note::element).map(List::of).ifPresent(select));
    }

    private final class Sentence extends ListCell<Note> {
        private final Label sentence = new Label();

        Sentence() {
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            sentence.prefWidthProperty().bind(NoteList.this.widthProperty().subtract(BESIDE));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Note note, boolean empty) {
            super.updateItem(note, empty);
            sentence.setText(empty ? "" : note.sentence(labels.locale()));
            setGraphic(empty ? null : sentence);
        }
    }
}
