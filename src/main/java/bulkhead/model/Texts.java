package bulkhead.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts for people of one room in one language: the bundle {@code texts_<language>.properties} beside a class. English where a language is
 * not offered. Patterns are {@link MessageFormat}s; a missing key is shown as itself, so that a gap is seen and never stops work.
 */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    public static Texts beside(Class<?> type, Locale locale) {
        var bundle = ResourceBundle.getBundle(type.getPackageName() + ".texts", language(locale), type.getClassLoader(), NO_FALLBACK);
        return new Texts(bundle, locale);
    }

    /** The language texts are in for somebody. */
    public static Locale language(Locale locale) {
        return locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    /** The text with {@code {0}}, {@code {1}} … replaced, numbers in the language's format. */
    public String text(String key, Object... arguments) {
        try {
            var pattern = bundle.getString(key);
            return arguments.length == 0 && !pattern.contains("'") ? pattern : new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException _) {
            return key;
        }
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public Locale locale() {
        return locale;
    }
}
