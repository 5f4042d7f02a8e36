package bulkhead.editor.shell;

import java.util.Locale;

/** Languages the window speaks. */
enum Language {
    GERMAN(Locale.GERMANY), ENGLISH(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The one nearest to a locale. */
    static Language of(Locale locale) {
        return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }
}
