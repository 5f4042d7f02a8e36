package bulkhead.editor.shell;

import bulkhead.catalog.Item;
import bulkhead.catalog.KindSpec;
import bulkhead.catalog.PlaceSpec;
import bulkhead.catalog.RiskSpec;
import bulkhead.catalog.Wording;
import bulkhead.editor.canvas.DiagramView;
import bulkhead.editor.look.Glyph;
import bulkhead.editor.look.Labels;
import bulkhead.editor.tool.Armed;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * One thing to place. A click puts it into the hand, a double click or Enter places it in sight, and it can be dragged onto the
 * diagram, which shows meanwhile what would become of it.
 */
final class PaletteItem extends Button {
    private static final double ICON = 20;

    private final Armed armed;
    private final DiagramView diagram;
    private final Carrying carrying;

    PaletteItem(Item item, DiagramView diagram, Carrying carrying, Labels labels) {
        this.armed = armed(item);
        this.diagram = diagram;
        this.carrying = carrying;
        setId("palette-" + item.key().replace('.', '-'));
        getStyleClass().setAll("palette-item");
        setGraphic(Glyph.of(item.icon(), ICON));
        setMaxWidth(Double.MAX_VALUE);
        textProperty().bind(labels.localeValue().map(locale -> Wording.in(locale).name(item)));
        var purpose = labels.localeValue().map(locale -> Wording.in(locale).purpose(item));
        var tip = new Tooltip();
        tip.setShowDelay(Duration.millis(500));
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        tip.textProperty().bind(purpose);
        setTooltip(tip);
        accessibleHelpProperty().bind(purpose);
        listen();
    }

    private static Armed armed(Item item) {
        return switch (item) {
            case KindSpec kind -> new Armed.Kind(kind.id());
            case PlaceSpec place -> new Armed.Level(place.level());
            case RiskSpec risk -> new Armed.Danger(risk.kind());
        };
    }

    private void listen() {
        setOnMousePressed(event -> carrying.take(armed, event));
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                place();
                event.consume();
            } else if (event.getCode() == KeyCode.SPACE) {
                diagram.arm(armed);
                event.consume();
            }
        });
    }

    /** In the middle of what is seen. */
    void place() {
        diagram.placeInSight(armed);
        diagram.select();
    }

    private void clicked(MouseEvent event) {
        if (carrying.moved() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            place();
        } else if (event.getClickCount() == 1) {
            diagram.arm(armed);
        }
    }
}
