package bulkhead.drill.rig;

import java.util.Optional;

/**
 * How a request ended for a proxy: the manual's letters for the end of its session (empty while it hasn't ended), the server it
 * was given to, seconds in the queue, until connected and until answered, empty where it didn't come to that, and how often it was
 * sent again. In whole seconds, so that those alike can be counted.
 */
public record Ending(Optional<String> letters, Optional<String> server, Optional<Long> queued, Optional<Long> connecting,
        Optional<Long> answering, int retries) {
    static Ending underway(String server) {
        return new Ending(Optional.empty(), given(server), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    /** HAProxy writes {@code <NOSRV>} and the like where it was given to none. */
    static Optional<String> given(String server) {
        return Optional.of(server).filter(name -> !name.startsWith("<"));
    }
}
