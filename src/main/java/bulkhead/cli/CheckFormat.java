package bulkhead.cli;

import java.util.List;
import java.util.Locale;

/** How {@code check} prints findings. */
interface CheckFormat {
    /** The whole output, without the last line break, as it goes out. */
    String text(List<Checked> files, Locale locale);
}
