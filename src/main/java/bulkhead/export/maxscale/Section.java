package bulkhead.export.maxscale;

import java.util.Optional;

/** The sorts of section that are written. */
enum Section {
    MAXSCALE("maxscale", Optional.empty()),
    SERVER("server", Optional.of("server")),
    MONITOR("mariadbmon", Optional.of("monitor")),
    GALERA_MONITOR("galeramon", Optional.of("monitor")),
    SERVICE("readwritesplit", Optional.of("service")),
    LISTENER("listener", Optional.of("listener"));

    private final String module;
    private final Optional<String> type;

    Section(String module, Optional<String> type) {
        this.module = module;
        this.type = type;
    }

    /** Under which the parameter listing has it. */
    String module() {
        return module;
    }

    /** What {@code type=} says; the program's own section has none. */
    Optional<String> type() {
        return type;
    }
}
