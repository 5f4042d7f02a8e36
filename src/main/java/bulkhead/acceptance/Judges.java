package bulkhead.acceptance;

import bulkhead.program.Version;
import java.util.Optional;

/** What a judge is called beside its verdict. */
final class Judges {
    private Judges() {
    }

    static String name(String program, Optional<Version> version) {
        return version.map(number -> program + " " + number).orElse(program);
    }
}
