package bulkhead.export.prometheus;

import bulkhead.model.Component;
import java.util.List;
import java.util.Optional;

/**
 * A component whose instances are asked for figures: at addresses ({@code host:port}), or at a port of the hosts a name leads to.
 */
record Source(Component component, String name, Sort sort, int port, List<String> targets, Optional<String> service) {
    /** What gives the figures of a program: itself, or an exporter beside it on its usual port. */
    enum Sort {
        HAPROXY("haproxy", 0), PHP_FPM("php-fpm", 9253), MARIADB("mariadb", 9104), REDIS("redis", 9121), KEYDB("keydb", 9121),
        PROMETHEUS("prometheus", 0), VICTORIAMETRICS("victoriametrics", 0);

        private final String program;
        private final int exporter;

        Sort(String program, int exporter) {
            this.program = program;
            this.exporter = exporter;
        }

        String program() {
            return program;
        }

        /** The usual port of its exporter; 0 where the program itself answers. */
        int exporter() {
            return exporter;
        }
    }
}
