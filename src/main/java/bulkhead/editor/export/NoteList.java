package bulkhead.editor.export;

import bulkhead.acceptance.Acceptance;
import bulkhead.acceptance.Objection;
import bulkhead.acceptance.Outcome;
import bulkhead.acceptance.Result;
import bulkhead.editor.look.Labels;
import bulkhead.export.Note;
import bulkhead.export.notes.Digest;
import bulkhead.export.notes.Remark;
import bulkhead.model.Id;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/**
 * What programs refuse, what to provide, what was chosen and what is lost, a sentence each under its heading, notes as in {@code
 * NOTES.md}. Choosing one selects the elements it is about, and goes to the line that is refused.
 */
final class NoteList extends ListView<NoteList.Line> {
    /** Room for the padding of a line and the scroll bar. */
    private static final double BESIDE = 40;
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Labels labels;

    sealed interface Line {
        record Heading(Note.Category category, int count) implements Line {
        }

        record Said(Remark remark) implements Line {
        }

        record Refusals(int count) implements Line {
        }

        record Refusal(Result result, Objection objection) implements Line {
        }
    }

    NoteList(Labels labels, Consumer<List<Id>> select, Consumer<Line.Refusal> go) {
        this.labels = labels;
        setId("export-notes");
        setCellFactory(_ -> new Sentence());
        getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line instanceof Line.Said(var remark) && !remark.elements().isEmpty()) {
                select.accept(remark.elements());
            } else if (line instanceof Line.Refusal refusal) {
                go.accept(refusal);
            }
        });
    }

    void show(Digest digest, Acceptance acceptance) {
        var refusals = acceptance.results().stream().flatMap(NoteList::refusals).toList();
        var notes = Stream.of(Note.Category.values()).flatMap(category -> lines(category, digest.remarks(category)));
        getItems().setAll(Stream.of(refusals.isEmpty() ? Stream.<Line>empty() : Stream.of(new Line.Refusals(refusals.size())),
                refusals.stream(), notes).flatMap(lines -> lines).toList());
    }

    private static Stream<Line> refusals(Result result) {
        return result.outcome() instanceof Outcome.Refused(var objections)
                ? objections.stream().map(objection -> new Line.Refusal(result, objection)) : Stream.empty();
    }

    private static Stream<Line> lines(Note.Category category, List<Remark> remarks) {
        return remarks.isEmpty() ? Stream.empty()
                : Stream.concat(Stream.of(new Line.Heading(category, remarks.size())), remarks.stream().map(Line.Said::new));
    }

    private String text(Line line) {
        var locale = labels.locale();
        return switch (line) {
            case Line.Heading(var category, int count) -> category.text(locale) + " (" + count + ")";
            case Line.Refusals(int count) -> labels.now("refusals") + " (" + count + ")";
            case Line.Said(var remark) -> Digest.title(remark.target(), locale) + ": " + remark.sentence(locale)
                    + remark.others(locale).map(others -> " " + others).orElse("");
            case Line.Refusal(var result, var objection) -> "✘ " + result.path() + (objection.line() == 0 ? "" : ":" + objection.line()) + ": "
                    + objection.sentence(locale) + " (" + result.refuser() + ")";
        };
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
            pseudoClassStateChanged(HEADING, line instanceof Line.Heading || line instanceof Line.Refusals);
            sentence.setText(empty ? "" : text(line));
            setGraphic(empty ? null : sentence);
        }
    }
}
