package bulkhead.export.maxscale;

import java.util.List;
import java.util.stream.Stream;

/** Who MaxScale logs in as: names and passwords are read from the environment when it starts and never stand in a file. */
enum Credentials {
    MONITOR, REPLICATION, SERVICE;

    String user() {
        return "$MAXSCALE_" + name() + "_USER";
    }

    String password() {
        return "$MAXSCALE_" + name() + "_PASSWORD";
    }

    /** The environment variables to provide. */
    static List<String> variables() {
        return Stream.of(values()).flatMap(who -> Stream.of(who.user(), who.password())).map(variable -> variable.substring(1))
                .toList();
    }
}
