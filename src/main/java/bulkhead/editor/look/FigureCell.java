package bulkhead.editor.look;

import java.util.function.Consumer;
import java.util.function.Function;
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
    }

    private void explain(String words) {
        help.setText(words);
        setTooltip(words.isEmpty() ? null : help);
        setAccessibleHelp(words);
    }
}
