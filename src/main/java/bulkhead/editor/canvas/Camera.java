package bulkhead.editor.canvas;

import bulkhead.model.Bounds;
import bulkhead.model.Point;
import java.util.List;

/**
 * What part of the diagram the window shows: a pixel is a diagram unit × scale + offset. Pixels are those of the toolkit,
 * whatever the screen makes of them.
 */
public record Camera(double scale, double offsetX, double offsetY) {
    public static final double LEAST = 0.05;
    public static final double MOST = 4;
    public static final Camera START = new Camera(1, 40, 40);
    private static final double MARGIN = 32;
    /** From here on names are read without effort. */
    private static final double LEGIBLE = 0.5;
    /** Down to here they can be read. */
    private static final double READABLE = 0.4;

    public Camera {
        scale = Math.clamp(scale, LEAST, MOST);
    }

    public double screenX(double x) {
        return x * scale + offsetX;
    }

    public double screenY(double y) {
        return y * scale + offsetY;
    }

    public Point diagram(double screenX, double screenY) {
        return new Point((int) Math.round((screenX - offsetX) / scale), (int) Math.round((screenY - offsetY) / scale));
    }

    /** How many diagram units so many pixels are, at least one. */
    public int units(double pixels) {
        return Math.max(1, (int) Math.round(pixels / scale));
    }

    public Camera panned(double dx, double dy) {
        return new Camera(scale, offsetX + dx, offsetY + dy);
    }

    /** Closer by a factor, the point under the pointer staying where it is. */
    public Camera zoomed(double factor, double screenX, double screenY) {
        double to = Math.clamp(scale * factor, LEAST, MOST);
        double by = to / scale;
        return new Camera(to, screenX - (screenX - offsetX) * by, screenY - (screenY - offsetY) * by);
    }

    /** All of a rectangle in the middle of a window, never larger than 100 %. */
    public Camera fitting(Bounds bounds, double width, double height) {
        if (bounds.width() == 0 || bounds.height() == 0 || width <= 0 || height <= 0) {
            return START;
        }
        double fit = Math.min((width - 2 * MARGIN) / bounds.width(), (height - 2 * MARGIN) / bounds.height());
        double to = Math.clamp(fit, LEAST, 1);
        return new Camera(to, width / 2 - bounds.centre().x() * to, height / 2 - bounds.centre().y() * to);
    }

    /**
     * To begin with: all of a rectangle where names can be read then; else all of its width where they can be read then; else as much
     * of it as there is room for around what matters in it, what matters most first: of what doesn't fit together the first.
     */
    public Camera opening(Bounds bounds, List<Bounds> matters, double width, double height) {
        var all = fitting(bounds, width, height);
        if (all.scale >= READABLE || width <= 0 || height <= 0) {
            return all;
        }
        double across = (width - 2 * MARGIN) / bounds.width();
        var begun = new Camera(across >= READABLE ? Math.min(LEGIBLE, across) : LEGIBLE, 0, 0);
        var focus = matters.stream().reduce((most, next) -> begun.fits(most.union(next), width, height) ? most.union(next) : most)
                .orElse(bounds).centre();
        return begun.panned(begun.offset(bounds.x(), bounds.right(), focus.x(), width),
                begun.offset(bounds.y(), bounds.bottom(), focus.y(), height));
    }

    private boolean fits(Bounds bounds, double width, double height) {
        return bounds.width() * scale <= width - 2 * MARGIN && bounds.height() * scale <= height - 2 * MARGIN;
    }

    /** With what matters in the middle, unless that showed more of what is beside the drawing than a margin. */
    private double offset(double from, double to, double centre, double window) {
        double least = window - MARGIN - to * scale;
        double most = MARGIN - from * scale;
        return least >= most ? (least + most) / 2 : Math.clamp(window / 2 - centre * scale, least, most);
    }

    /** With a rectangle in sight: unchanged where it is, else moved so that its middle is in the middle. */
    public Camera revealing(Bounds bounds, double width, double height) {
        boolean seen = screenX(bounds.x()) >= 0 && screenX(bounds.right()) <= width && screenY(bounds.y()) >= 0
                && screenY(bounds.bottom()) <= height;
        if (seen) {
            return this;
        }
        var closest = bounds.width() * scale > width || bounds.height() * scale > height ? fitting(bounds, width, height).scale
                : scale;
        return new Camera(closest, width / 2 - bounds.centre().x() * closest, height / 2 - bounds.centre().y() * closest);
    }

    /** What of the diagram is in a window of this size. */
    public Bounds window(double width, double height) {
        var from = diagram(0, 0);
        var to = diagram(width, height);
        return new Bounds(from.x() - 1, from.y() - 1, Math.max(0, to.x() - from.x()) + 2, Math.max(0, to.y() - from.y()) + 2);
    }
}
