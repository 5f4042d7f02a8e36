package bulkhead.editor.shell;

import bulkhead.editor.look.Labels;
import bulkhead.export.Artifact;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The lines of one file with their numbers; choosing a line selects the element it is from, pointing at one without says why. */
final class FilePreview extends ListView<FilePreview.Numbered> {
    private static final int TAB = 4;

    record Numbered(int number, Artifact.Line line) {
    }

    private final Labels labels;

    FilePreview(Labels labels, Consumer<List<Id>> select) {
        this.labels = labels;
        setId("export-preview");
        setFixedCellSize(20);
        setCellFactory(_ -> new LineCell());
        getSelectionModel().selectedItemProperty()
                .addListener((_, _, chosen) -> Optional.ofNullable(chosen).flatMap(numbered -> numbered.line().element())
                .map(List::of).ifPresent(select));
    }

    void show(Optional<Artifact> artifact) {
        getSelectionModel().clearSelection();
        var lines = artifact.map(Artifact::lines).orElse(List.of());
        getItems().setAll(IntStream.range(0, lines.size()).mapToObj(at -> new Numbered(at + 1, lines.get(at))).toList());
        scrollTo(0);
    }

    private final class LineCell extends ListCell<Numbered> {
        private final Label number = new Label();
        private final Label text = new Label();
        private final HBox content = new HBox(number, text);

        LineCell() {
            getStyleClass().add("code-line");
            number.getStyleClass().add("line-number");
            number.setAlignment(Pos.CENTER_RIGHT);
            number.setMinWidth(48);
            text.getStyleClass().add("line-text");
            text.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(Numbered item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : content);
            setTooltip(empty ? null : item.line().reason().map(reason -> new Tooltip(reason.sentence(labels.locale()))).orElse(null));
            if (!empty) {
                number.setText(Integer.toString(item.number()));
                text.setText(item.line().text().replace("\t", " ".repeat(TAB)));
            }
        }
    }
}
