package bulkhead.diagram;

import bulkhead.diagram.lettering.Face;
import bulkhead.diagram.lettering.Lettering;

/** The letterings of a drawing. */
public final class Headings {
    /** A container's name. */
    public static final Lettering NAME = new Lettering(Face.SEMIBOLD, 13);
    /** A component's name. */
    public static final Lettering TITLE = new Lettering(Face.SEMIBOLD, 14);
    /** The same where half a card's size is left. */
    public static final Lettering TITLE_FROM_AFAR = new Lettering(Face.SEMIBOLD, 20);
    /** Kinds, counts, chips and labels: the smallest text there is. */
    public static final Lettering CAPTION = new Lettering(Face.REGULAR, 11);
    public static final Lettering STRONG_CAPTION = new Lettering(Face.SEMIBOLD, 11);
    /** Icon and gaps beside a container's texts. */
    static final int SPARE = 52;

    private Headings() {
    }
}
