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
    private final FindingTable table;
    private final FindingDetail detail;
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
            if (row != null && !table.refilling()) {
                session.select(row.finding().elements());
                reveal.accept(row.finding().elements());
            }
        });
        var split = new SplitPane(table, detail);
        split.setDividerPositions(0.66);
        SplitPane.setResizableWithParent(detail, false);
        setTop(filter);
        setCenter(split);
        labels.follow(this);
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
