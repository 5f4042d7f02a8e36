package bulkhead.delivery;

import bulkhead.model.Texts;
import java.util.Locale;

/** What writing an export means for one file of a folder; the text {@code state.<name>}. */
public enum State {
    /** Not there yet. */
    NEW("+"),
    /** There as it was exported last; will be replaced. */
    CHANGED("~"),
    /** There with this very content. */
    SAME("="),
    /** Changed by somebody since it was exported, and the export has nothing new for it: theirs stays. */
    KEPT("*"),
    /** Changed by somebody since it was exported, and by the export, too; would be replaced. */
    EDITED("!"),
    /** There, though never exported; would be replaced. */
    FOREIGN("!"),
    /** Exported before, and not any more; stays. */
    LEFT("-");

    private final String sign;

    State(String sign) {
        this.sign = sign;
    }

    /** Stands beside the colour, for those who see none. */
    public String sign() {
        return sign;
    }

    /** Whether somebody's work would be lost. */
    public boolean hazard() {
        return this == EDITED || this == FOREIGN;
    }

    boolean written() {
        return this == NEW || this == CHANGED || hazard();
    }

    public String text(Locale locale) {
        return Texts.beside(State.class, locale).text("state." + name().toLowerCase(Locale.ROOT));
    }
}
