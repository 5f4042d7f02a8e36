package bulkhead.analysis.capacity;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** From whom one flow's calls, or copies of its writes, get to any of certain components; circles of calls always count. */
final class Upstream {
    private final Routes routes;
    private final Waves waves;
    private final boolean[] leads;
    private final boolean[] led;

    private Upstream(Routes routes, Waves waves) {
        this.routes = routes;
        this.waves = waves;
        leads = new boolean[routes.network.components.size()];
        led = new boolean[routes.pools.size()];
    }

    /** By component, those themselves among them. */
    static boolean[] of(Routes routes, Waves waves, IntPredicate wanted) {
        var upstream = new Upstream(routes, waves);
        var copied = new boolean[routes.sources.size()];
        for (int source = 0; source < copied.length; source++) {
            copied[source] = Arrays.stream(routes.sources.get(source).footprint()).anyMatch(wanted);
        }
        for (int position = upstream.leads.length - 1; position >= 0; position--) {
            var component = waves.at(position);
            if (wanted.test(component) || upstream.calls(component)
                    || Arrays.stream(routes.sourcesOver[component]).anyMatch(source -> copied[source])) {
                upstream.lead(component);
            }
        }
        return upstream.leads;
    }

    private boolean calls(int component) {
        if (waves.circular(waves.of(component))) {
            return true;
        }
        for (int caller : routes.callersOf[component]) {
            var end = routes.firstOutlet[routes.firstChain[caller + 1]];
            for (int outlet = routes.firstOutlet[routes.firstChain[caller]]; outlet < end; outlet++) {
                if (led[routes.outletPool[outlet]]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whoever takes calls of a pool comes after all who make them. */
    private void lead(int component) {
        leads[component] = true;
        for (int pool : routes.poolsInto[component]) {
            led[pool] = true;
        }
    }
}
