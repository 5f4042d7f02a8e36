package bulkhead.editor.canvas;

import bulkhead.diagram.Sizes;
import bulkhead.model.Bounds;
import javafx.geometry.Rectangle2D;

/** Where on the screen a name is typed: over a place's header, over the middle of a card. */
final class NamePlace {
    private static final double LEAST = 160;
    private static final double HEIGHT = 32;

    private NamePlace() {
    }

    static Rectangle2D header(Bounds place, Camera camera) {
        return new Rectangle2D(camera.screenX(place.x()), camera.screenY(place.y() + Sizes.HEADER / 2.0) - HEIGHT / 2,
                width(place, camera), HEIGHT);
    }

    static Rectangle2D middle(Bounds card, Camera camera) {
        double width = width(card, camera);
        return new Rectangle2D(camera.screenX(card.centre().x()) - width / 2, camera.screenY(card.centre().y()) - HEIGHT / 2,
                width, HEIGHT);
    }

    private static double width(Bounds box, Camera camera) {
        return Math.clamp(box.width() * camera.scale(), LEAST, 2 * LEAST);
    }
}
