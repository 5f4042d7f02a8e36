package bulkhead.editor.export;

import bulkhead.delivery.Comparison;
import bulkhead.editor.session.Session;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Lines with their numbers and colours. Choosing one selects the element it belongs to; lines of what is selected are marked. The
 * chosen lines can be copied.
 */
final class CodeView extends ListView<CodeLine> {
    private static final double LINE = 20;
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final List<PseudoClass> SIDES = Stream.of(Comparison.Side.values()).map(CodeView::pseudo).toList();
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Session session;
    private String sought = "";

    CodeView(Session session, Consumer<List<Id>> select) {
        this.session = session;
        getStyleClass().add("code");
        setFixedCellSize(LINE);
        setCellFactory(_ -> new LineCell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> Optional.ofNullable(chosen)
                .filter(_ -> getSelectionModel().getSelectedIndices().size() == 1).flatMap(CodeLine::element).map(List::of).ifPresent(select));
        setOnKeyPressed(key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
    }

    private static PseudoClass pseudo(Comparison.Side side) {
        return PseudoClass.getPseudoClass("side-" + side.ordinal());
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(getSelectionModel().getSelectedItems().stream().map(line -> line.text() + "\n").collect(Collectors.joining()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    void show(List<CodeLine> lines) {
        getSelectionModel().clearSelection();
        getItems().setAll(lines);
        scrollTo(0);
    }

    /** Shows a line in the middle and makes it the chosen one. */
    void go(int index) {
        getSelectionModel().clearAndSelect(index);
        scrollTo(Math.max(0, index - (int) (getHeight() / LINE / 2)));
    }

    /** Marks a text wherever it stands; the lines it stands in. */
    List<Integer> seek(String text) {
        sought = text;
        refresh();
        return text.isEmpty() ? List.of() : IntStream.range(0, getItems().size())
                .filter(at -> indexOf(getItems().get(at).text(), 0) >= 0).boxed().toList();
    }

    private int indexOf(String text, int from) {
        return IntStream.rangeClosed(from, text.length() - sought.length())
                .filter(at -> text.regionMatches(true, at, sought, 0, sought.length())).findFirst().orElse(-1);
    }

    private boolean marked(CodeLine line) {
        return line.element().filter(session.selection()::contains).isPresent();
    }

    private final class LineCell extends ListCell<CodeLine> {
        private final Label number = new Label();
        private final Label sign = new Label();
        private final HBox pieces = new HBox();
        private final HBox content = new HBox(number, sign, pieces);

        LineCell() {
            getStyleClass().add("code-line");
            number.getStyleClass().add("line-number");
            number.setAlignment(Pos.CENTER_RIGHT);
            number.setMinWidth(48);
            sign.getStyleClass().add("line-sign");
            sign.setMinWidth(16);
            content.setAlignment(Pos.CENTER_LEFT);
            pieces.setAlignment(Pos.CENTER_LEFT);
            pieces.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(CodeLine line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty ? null : content);
            setAccessibleText(empty ? null : line.text());
            pseudoClassStateChanged(MARKED, !empty && marked(line));
            pseudoClassStateChanged(HEADING, !empty && line.syntax().isEmpty());
            for (var side : Comparison.Side.values()) {
                pseudoClassStateChanged(SIDES.get(side.ordinal()), !empty && line.side() == side);
            }
            if (!empty) {
                number.setText(line.number() == 0 ? "" : Integer.toString(line.number()));
                sign.setText(line.side().sign());
                pieces.getChildren().setAll(line.tokens().stream().flatMap(token -> pieces(token).stream()).toList());
            }
        }

        private List<Text> pieces(Token token) {
            var all = new ArrayList<Text>();
            int at = 0;
            for (int hit = sought.isEmpty() ? -1 : indexOf(token.text(), 0); hit >= 0; hit = indexOf(token.text(), at)) {
                all.add(piece(token.text().substring(at, hit), token));
                var found = piece(token.text().substring(hit, hit + sought.length()), token);
                found.getStyleClass().add("found");
                all.add(found);
                at = hit + sought.length();
            }
            all.add(piece(token.text().substring(at), token));
            return all;
        }

        private Text piece(String text, Token token) {
            var piece = new Text(text);
            piece.getStyleClass().add(token.kind().styleClass());
            return piece;
        }
    }
}
