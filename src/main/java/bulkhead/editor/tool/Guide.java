package bulkhead.editor.tool;

import bulkhead.model.Point;

/** A line that shows what a moved box is aligned with. */
public record Guide(Point from, Point to) {
}
