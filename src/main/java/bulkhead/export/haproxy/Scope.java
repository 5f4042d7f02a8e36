package bulkhead.export.haproxy;

import java.util.Locale;

/** A sort of section with keywords of its own, or the words that may follow the address of a {@code bind} or a server. */
enum Scope {
    GLOBAL, DEFAULTS, RESOLVERS, PEERS, FCGI_APP, FRONTEND, BACKEND, BIND, SERVER;

    /** Its name in the file and in the list of keywords. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
