package bulkhead.export.grafana;

import bulkhead.export.prometheus.Source;
import java.util.List;
import java.util.stream.Collectors;

/** Which time series a panel shows: those of certain sources, as far as the dashboard's variables let them through. */
final class Matchers {
    private Matchers() {
    }

    static String of(List<Source> sources) {
        var label = sources.getFirst().label().keySet().iterator().next();
        var names = sources.stream().map(Source::name).distinct().collect(Collectors.joining("|"));
        return label + "=~\"" + names + "\"," + label + "=~\"$component\",place=~\"$place\"";
    }
}
