package bulkhead.editor.findings;

import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.model.Id;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/**
 * What is questionable in the document, worst first, with what is known of the chosen finding beside it. Choosing one selects its
 * elements and reveals them.
 */
public final class FindingsPane extends BorderPane implements AutoCloseable {
    /** Of the width, beside what is said of the chosen one. */
    private static final double TABLE = 0.5;

    private final FindingTable table;
    private final FindingDetail detail;
    private final SplitPane split = new SplitPane();
    private Runnable stepped = () -> { };

    public FindingsPane(Session session, ObservableValue<Locale> locale, Consumer<List<Id>> reveal) {
        var labels = new Labels(FindingsPane.class, locale);
        setId("findings");
        getStyleClass().add("findings");
        table = new FindingTable(session, labels);
        var filter = new FindingFilter(session, labels);
        detail = new FindingDetail(session, labels);
        table.follow(filter);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            detail.show(Optional.ofNullable(row));
            show(row != null);
            if (row != null && !table.refilling()) {
                session.select(row.finding().elements());
                reveal.accept(row.finding().elements());
            }
        });
        split.getItems().setAll(List.of(table));
        SplitPane.setResizableWithParent(detail, false);
        setTop(filter);
        setCenter(split);
        labels.follow(this);
    }

    /** What is said of one finding takes room only while one is chosen. */
    private void show(boolean chosen) {
        if (chosen && !split.getItems().contains(detail)) {
            split.getItems().add(detail);
            split.setDividerPositions(TABLE);
        } else if (!chosen && !table.refilling()) {
            split.getItems().remove(detail);
        }
    }

    /** So that the findings can be brought to the front where others lie over them. */
    public void whenStepped(Runnable action) {
        stepped = action;
    }

    /** Goes to the next finding of the list, after the last to the first. */
    public void next() {
        stepped.run();
        table.step(1);
    }

    public void previous() {
        stepped.run();
        table.step(-1);
    }

    /** Stops what is being tried. */
    @Override
    public void close() {
        detail.fixes().close();
    }
}
