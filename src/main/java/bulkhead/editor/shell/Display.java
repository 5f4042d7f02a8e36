package bulkhead.editor.shell;

import bulkhead.model.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether windows can be shown at all. */
public final class Display {
    private Display() {
    }

    /** Runs what shows windows. Answers why none can be shown. */
    public static Optional<String> open(Runnable windows) {
        if (absent()) {
            return Optional.of(sentence());
        }
        try {
            windows.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (causes(failure).anyMatch(UnsupportedOperationException.class::isInstance)) {
                return Optional.of(sentence());
            }
            throw failure;
        }
    }

    /** Known beforehand where windows come from X alone; asking the toolkit would print a stack trace. */
    private static boolean absent() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                && System.getProperty("glass.platform", "gtk").equals("gtk")
                && Optional.ofNullable(System.getenv("DISPLAY")).orElse("").isBlank();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String sentence() {
        return Texts.beside(Display.class, Locale.getDefault()).text("no-display");
    }
}
