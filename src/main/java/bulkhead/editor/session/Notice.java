package bulkhead.editor.session;

import java.util.Locale;

/** One sentence for the person at the screen: why something wasn't done, what went wrong. */
@FunctionalInterface
public interface Notice {
    String in(Locale locale);
}
