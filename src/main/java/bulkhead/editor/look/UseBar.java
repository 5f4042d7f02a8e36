package bulkhead.editor.look;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** A thin bar as full as something is busy, a stroke where its target is, and a sign in front where it is above that or overloaded. */
final class UseBar extends Region {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double SIGN = 12;
    private static final double GAP = 4;
    private static final double LENGTH = 36;
    static final double WIDTH = SIGN + GAP + LENGTH;
    private static final double THICK = 5;
    private static final double STROKE = 2;

    private final Region sign = new Region();
    private final Region track = new Region();
    private final Region filled = new Region();
    private final Region target = new Region();
    private Use use = new Use(0, 1);

    UseBar() {
        getStyleClass().add("use-bar");
        track.getStyleClass().add("track");
        filled.getStyleClass().add("filled");
        target.getStyleClass().add("target");
        getChildren().addAll(sign, track, filled, target);
        setMinSize(WIDTH, SIGN);
        setPrefSize(WIDTH, SIGN);
        setMaxSize(WIDTH, SIGN);
    }

    void show(Use newUse) {
        use = newUse;
        sign.setVisible(use.overTarget());
        sign.getStyleClass().setAll("severity-mark", use.overloaded() ? "error" : "warning");
        filled.pseudoClassStateChanged(OVER, use.overloaded());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var left = SIGN + GAP;
        var top = (getHeight() - THICK) / 2;
        sign.resizeRelocate(0, (getHeight() - SIGN) / 2, SIGN, SIGN);
        track.resizeRelocate(left, top, LENGTH, THICK);
        filled.resizeRelocate(left, top, Math.clamp(use.share(), 0, 1) * LENGTH, THICK);
        target.resizeRelocate(left + Math.clamp(use.target(), 0, 1) * LENGTH - STROKE / 2, top - STROKE, STROKE, THICK + 2 * STROKE);
    }
}
