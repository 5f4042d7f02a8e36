package bulkhead.catalog;

import java.util.List;

/** One shape of an icon: a path, and whether its line or its area is inked. */
public record Stroke(List<Segment> path, Ink ink) {
    public enum Ink {
        /** A line {@value Icon#LINE_WIDTH} wide with round caps and joins. */
        LINE,
        /** The area inside, without a line. */
        AREA
    }

    public Stroke {
        path = List.copyOf(path);
    }
}
