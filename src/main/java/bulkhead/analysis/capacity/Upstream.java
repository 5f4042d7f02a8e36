package bulkhead.analysis.capacity;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** From whom one flow's calls, or copies of its writes, get to any of certain components; circles of calls always count. */
final class Upstream {
    private final Routes routes;
    private final Waves waves;
    private final boolean[] leads;

    private Upstream(Routes routes, Waves waves) {
        this.routes = routes;
        this.waves = waves;
        leads = new boolean[routes.network.components.size()];
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
            upstream.leads[component] = wanted.test(component) || upstream.calls(component)
                    || Arrays.stream(routes.sourcesOver[component]).anyMatch(source -> copied[source]);
        }
        return upstream.leads;
    }

    private boolean calls(int component) {
        if (waves.circular(waves.of(component))) {
            return true;
        }
        for (int caller : routes.callersOf[component]) {
            for (int outlet = routes.firstOutlet[routes.firstChain[caller]]; outlet < routes.firstOutlet[routes.firstChain[caller + 1]]; outlet++) {
                for (int target : routes.pools.get(routes.outletPool[outlet]).targets()) {
                    if (leads[target]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
