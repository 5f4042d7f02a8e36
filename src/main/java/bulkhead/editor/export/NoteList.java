package bulkhead.editor.export;

import bulkhead.editor.look.Labels;
import bulkhead.export.Note;
import bulkhead.export.notes.Digest;
import bulkhead.export.notes.Remark;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/**
 * What to provide, what was chosen and what is lost, a sentence each under its heading, as in {@code NOTES.md}; choosing one selects the
 * elements it is about.
 */
final class NoteList extends ListView<NoteList.Line> {
    /** Room for the padding of a line and the scroll bar. */
    private static final double BESIDE = 40;
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Labels labels;

    /** A heading has no remark. */
    record Line(Note.Category category, int count, Optional<Remark> remark) {
    }

    NoteList(Labels labels, Consumer<List<Id>> select) {
        this.labels = labels;
        setId("export-notes");
        setCellFactory(_ -> new Sentence());
        getSelectionModel().selectedItemProperty().addListener((_, _, line) -> Optional.ofNullable(line).flatMap(Line::remark)
                .map(Remark::elements).filter(elements -> !elements.isEmpty()).ifPresent(select));
    }

    void show(Digest digest) {
        getItems().setAll(Stream.of(Note.Category.values()).flatMap(category -> lines(category, digest.remarks(category))).toList());
    }

    private static Stream<Line> lines(Note.Category category, List<Remark> remarks) {
        return remarks.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(new Line(category, remarks.size(), Optional.empty())),
                remarks.stream().map(remark -> new Line(category, remarks.size(), Optional.of(remark))));
    }

    private String text(Line line) {
        return line.remark().map(remark -> Digest.title(remark.target(), labels.locale()) + ": " + remark.sentence(labels.locale())
                + remark.others(labels.locale()).map(others -> " " + others).orElse(""))
                .orElseGet(() -> line.category().text(labels.locale()) + " (" + line.count() + ")");
    }

    private final class Sentence extends ListCell<Line> {
        private final Label sentence = new Label();

        Sentence() {
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            sentence.prefWidthProperty().bind(NoteList.this.widthProperty().subtract(BESIDE));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(HEADING, !empty && line.remark().isEmpty());
            sentence.setText(empty ? "" : text(line));
            setGraphic(empty ? null : sentence);
        }
    }
}
