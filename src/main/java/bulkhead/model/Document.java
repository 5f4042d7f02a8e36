package bulkhead.model;

import java.util.List;

/**
 * One file as a value: topology, layout, scenes, scenarios, suppressions. An edit makes another document; two documents with the same topology object have
 * the same verdicts.
 */
public record Document(Meta meta, Topology topology, Layout layout, List<Scene> scenes, List<Scenario> scenarios, List<Suppression> suppressions,
                       Extras extras) {
    public static final Document EMPTY =
            new Document(Meta.UNNAMED, Topology.EMPTY, Layout.EMPTY, List.of(), List.of(), List.of(), Extras.NONE);

    public Document {
        scenes = List.copyOf(scenes);
        scenarios = List.copyOf(scenarios);
        suppressions = List.copyOf(suppressions);
    }

    public Document withMeta(Meta newMeta) {
        return new Document(newMeta, topology, layout, scenes, scenarios, suppressions, extras);
    }

    public Document withTopology(Topology newTopology) {
        return new Document(meta, newTopology, layout, scenes, scenarios, suppressions, extras);
    }

    public Document withLayout(Layout newLayout) {
        return new Document(meta, topology, newLayout, scenes, scenarios, suppressions, extras);
    }

    public Document withView(View main) {
        return withLayout(layout.withMain(main));
    }

    public Document withScenes(List<Scene> newScenes) {
        return new Document(meta, topology, layout, newScenes, scenarios, suppressions, extras);
    }

    public Document withScenarios(List<Scenario> newScenarios) {
        return new Document(meta, topology, layout, scenes, newScenarios, suppressions, extras);
    }

    public Document withSuppressions(List<Suppression> newSuppressions) {
        return new Document(meta, topology, layout, scenes, scenarios, newSuppressions, extras);
    }
}
