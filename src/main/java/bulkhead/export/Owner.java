package bulkhead.export;

import bulkhead.model.Id;
import bulkhead.model.Texts;
import java.util.Locale;

/** Whom a line of an export belongs to: one element, or the file or export as a whole, with the reason why to no element. */
public sealed interface Owner {
    /** The element the line is from. */
    record Of(Id element) implements Owner {
    }

    /** No element by itself. */
    record Whole(Reason reason) implements Owner {
    }

    /** Why a line is from no element: the text {@code line.<name>}. */
    enum Reason {
        /** The file's format asks for it, whatever is drawn. */
        FORMAT,
        /** It speaks of all that is exported. */
        EXPORT,
        /** It speaks of several elements at once. */
        SEVERAL;

        public String sentence(Locale locale) {
            return Texts.beside(Owner.class, locale).text("line." + name().toLowerCase(Locale.ROOT));
        }
    }
}
