package bulkhead.editor.tool;

import bulkhead.model.Point;
import java.util.Set;

/**
 * The pointer at one moment: where on the diagram, where on the screen in pixels, how many diagram units a hand may tremble, what
 * is under it, and the keys held.
 */
public record Pointer(Point at, Point screen, int reach, Hit hit, Set<Modifier> modifiers, Button button, int clicks) {
    public Pointer {
        modifiers = Set.copyOf(modifiers);
    }

    /** Which button is down; while only hovering, none is. */
    public enum Button {
        NONE, PRIMARY, MIDDLE, SECONDARY
    }

    public boolean with(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    /** Whether it has gone further from another point than a click would. */
    boolean awayFrom(Pointer start) {
        return Math.abs(at.x() - start.at.x()) > reach || Math.abs(at.y() - start.at.y()) > reach;
    }
}
