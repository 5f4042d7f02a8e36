package bulkhead.picture;

import bulkhead.diagram.Detail;
import bulkhead.diagram.Fate;
import bulkhead.diagram.Overlay.Mark;
import java.util.List;

/** How boxes look by what became of them while things are lost. */
final class Fates {
    private static final List<Double> DASHES = List.of(6.0, 5.0);

    private Fates() {
    }

    /** Whether it does nothing any more. */
    static boolean stopped(Fate fate) {
        return fate == Fate.LOST || fate == Fate.IDLE;
    }

    /** Whether its border tells of it. */
    static boolean isBad(Fate fate) {
        return fate != Fate.FEWER;
    }

    /** Of its sign, which must be seen from afar. */
    static double size(Detail detail) {
        return switch (detail) {
            case BLOCKS -> 48;
            case NAMES -> 28;
            case FULL -> 22;
        };
    }

    /** Between the lines of its pattern. */
    static double gap(Fate fate) {
        return fate == Fate.LOST ? 10 : 22;
    }

    static Pen border(Fate fate, Theme theme) {
        return switch (fate) {
            case LOST -> new Pen(theme.marks().get(Mark.ERROR), 2, DASHES);
            case IDLE -> new Pen(theme.border(), 1.5, DASHES);
            case OVERLOADED -> Pen.solid(theme.marks().get(Mark.ERROR), 2);
            case STRAINED, FEWER -> Pen.solid(theme.marks().get(Mark.WARNING), 1.5);
        };
    }
}
