package bulkhead.analysis.queue;

import java.util.OptionalDouble;

/**
 * Erlang's two formulas for {@code servers} that work side by side on an offered load in erlangs (arrivals × service time). Both
 * by the recursion on the inverse of B, 1/B(n) = 1 + n/a · 1/B(n−1) (Jagerman 1974), which adds positive numbers only: stable for
 * any number of servers, in as many steps as there are servers.
 */
public final class Erlang {
    /** Beyond this inverse the probability is nothing that a double could still change. */
    private static final double NEVER = 1e300;

    private Erlang() {
    }

    /** Erlang B: the share of arrivals that find every server busy where nobody waits. */
    public static double blocking(int servers, double load) {
        check(servers, load);
        if (load == 0) {
            return servers == 0 ? 1 : 0;
        }
        var inverse = 1.0;
        for (int server = 1; server <= servers; server++) {
            inverse = 1 + inverse * server / load;
            if (inverse > NEVER) {
                return 0;
            }
        }
        return 1 / inverse;
    }

    /** Erlang C: the share of arrivals that wait for a server. Empty where the load is as much as the servers can do, or more. */
    public static OptionalDouble waiting(int servers, double load) {
        check(servers, load);
        if (load >= servers) {
            return OptionalDouble.empty();
        }
        var blocked = blocking(servers, load);
        return OptionalDouble.of(blocked / (1 - load / servers * (1 - blocked)));
    }

    private static void check(int servers, double load) {
        if (servers < 0 || !(load >= 0) || Double.isInfinite(load)) {
            throw new IllegalArgumentException("No queue: " + servers + " servers under a load of " + load + ".");
        }
    }
}
