package bulkhead.export;

import bulkhead.model.Texts;
import java.util.Locale;

/** One thing that must be provided before exported files work, by the name the files use for it. */
public record Supply(Form form, String name) {
    /** What sort of thing: the text {@code supply.<name>}. */
    public enum Form {
        /** A variable of the program's environment. */
        ENVIRONMENT,
        FILE,
        /** A Secret of Kubernetes. */
        SECRET,
        /** A ConfigMap of Kubernetes. */
        CONFIG_MAP,
        /** A variable of a database session. */
        SESSION,
        /** An account of a database. */
        ACCOUNT,
        PROGRAM;

        public String text(Locale locale) {
            return Texts.beside(Supply.class, locale).text("supply." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
