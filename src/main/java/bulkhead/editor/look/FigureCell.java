package bulkhead.editor.look;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

/** One figure, and the way to where it comes from. */
final class FigureCell<L> extends TableCell<Heading, L> {
    private static final PseudoClass EXPLAINED = PseudoClass.getPseudoClass("explained");
    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");

    private final Function<L, Telling> telling;
    private final UseBar bar = new UseBar();
    private Telling told = Telling.NOTHING;

    FigureCell(Function<L, Telling> telling, Consumer<Cause> ask) {
        this.telling = telling;
        setContentDisplay(ContentDisplay.RIGHT);
        setOnMouseClicked(_ -> {
            if (!isEmpty()) {
                told.cause().ifPresent(ask);
            }
        });
    }

    @Override
    protected void updateItem(L line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        told = isEmpty || line == null ? Telling.of("") : telling.apply(line);
        setText(told.text());
        told.use().ifPresent(bar::show);
        setGraphic(told.use().isPresent() ? bar : null);
        pseudoClassStateChanged(EXPLAINED, told.cause().isPresent());
        pseudoClassStateChanged(MISSED, told.missed());
    }
}
