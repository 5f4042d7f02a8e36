package bulkhead.editor.look;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** One figure, and the way to where it comes from. */
final class FigureCell<L> extends TableCell<Heading, L> {
    private static final PseudoClass EXPLAINED = PseudoClass.getPseudoClass("explained");
    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");
    private static final double WIDEST = 420;

    private final Function<L, Telling> telling;
    private final Function<Telling, String> origin;
    private final Tooltip help = new Tooltip();
    private final UseBar bar = new UseBar();
    private Optional<DoubleConsumer> narrow = Optional.empty();
    private Telling told = Telling.NOTHING;

    FigureCell(Function<L, Telling> telling, Function<Telling, String> origin, Consumer<Cause> ask) {
        this.telling = telling;
        this.origin = origin;
        help.setWrapText(true);
        help.setMaxWidth(WIDEST);
        setContentDisplay(ContentDisplay.RIGHT);
        setOnMouseClicked(_ -> {
            if (!isEmpty()) {
                told.cause().ifPresent(ask);
            }
        });
    }

    /** Is handed how wide what it tells is, where that is more than there is room for. */
    void whenTooNarrow(DoubleConsumer action) {
        narrow = Optional.of(action);
        widthProperty().subscribe(this::measure);
    }

    private void measure() {
        if (narrow.isPresent() && !told.text().isEmpty() && getWidth() > 0) {
            double bar = told.use().isPresent() ? UseBar.WIDTH + getGraphicTextGap() : 0;
            double needed = Columns.widthOf(told.text(), getFont()) + bar;
            if (needed + snappedLeftInset() + snappedRightInset() > getWidth()) {
                // not while the table is being laid out
                Platform.runLater(() -> narrow.get().accept(needed));
            }
        }
    }

    @Override
    protected void updateItem(L line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        told = isEmpty || line == null ? Telling.of("") : telling.apply(line);
        setText(told.text());
        told.use().ifPresent(bar::show);
        setGraphic(told.use().isPresent() ? bar : null);
        explain(told.text().isEmpty() ? "" : origin.apply(told));
        pseudoClassStateChanged(EXPLAINED, told.cause().isPresent());
        pseudoClassStateChanged(MISSED, told.missed());
        measure();
    }

    private void explain(String words) {
        help.setText(narrow.isPresent() ? words : told.text() + "\n" + words);
        setTooltip(words.isEmpty() ? null : help);
        setAccessibleHelp(words);
    }
}
