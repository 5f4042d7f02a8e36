package bulkhead.export.grafana;

import bulkhead.deployment.Deployment;
import bulkhead.export.prometheus.Source;
import bulkhead.model.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What stands in for each other and is shown together: the watched members of a group, or one component by itself. */
record Tier(Element element, String name, List<Source> sources) {
    Tier {
        sources = List.copyOf(sources);
    }

    /** In the order of their first source. */
    static List<Tier> of(Deployment deployment, List<Source> sources) {
        var byElement = new LinkedHashMap<Element, List<Source>>();
        for (var source : sources) {
            var element = deployment.groupOf(source.component().id()).map(Element.class::cast)
                    .orElse(source.component());
            byElement.computeIfAbsent(element, _ -> new ArrayList<>()).add(source);
        }
        return byElement.entrySet().stream()
                .map(entry -> new Tier(entry.getKey(), deployment.names().of(entry.getKey().id()), entry.getValue())).toList();
    }
}
