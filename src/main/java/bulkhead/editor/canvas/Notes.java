package bulkhead.editor.canvas;

import bulkhead.diagram.Overlay;
import bulkhead.picture.Colour;
import bulkhead.picture.Theme;

/** How a refusal beside the pointer looks: text on a card with the border of an error. */
final class Notes {
    private Notes() {
    }

    static String style(Theme theme) {
        return "-fx-padding: 4 8; -fx-background-radius: 6; -fx-border-radius: 6; -fx-background-color: " + web(theme.card())
                + "; -fx-border-color: "
                + web(theme.marks().get(Overlay.Mark.ERROR)) + "; -fx-text-fill: " + web(theme.text()) + ";";
    }

    private static String web(Colour colour) {
        return CanvasSurface.color(colour).toString().replace("0x", "#");
    }
}
