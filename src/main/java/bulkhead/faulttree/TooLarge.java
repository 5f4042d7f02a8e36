package bulkhead.faulttree;

import bulkhead.model.Texts;
import java.util.Locale;

/** A tree has no answer within the bound set: its diagram would need more nodes than allowed, in every order tried. */
public final class TooLarge extends Exception {
    private static final long serialVersionUID = 1;

    private final int events;
    private final int mostNodes;

    TooLarge(int events, int mostNodes) {
        super("More than " + mostNodes + " nodes for " + events + " events.");
        this.events = events;
        this.mostNodes = mostNodes;
    }

    public String sentence(Locale locale) {
        return Texts.beside(TooLarge.class, locale).text("too-large", events, mostNodes);
    }
}
