package bulkhead.export.grafana;

import bulkhead.export.Comment;
import bulkhead.export.prometheus.Figure;
import bulkhead.export.prometheus.Pace;
import bulkhead.export.prometheus.Source;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The panels of what is rated in a tier: how full it is against its targets, and by which factor it can grow until the normal
 * one.
 */
record Gauges(Tier tier, Pace pace) {
    private static final int WIDTH = 10;
    private static final int NARROW = 4;

    /** Members of one size and with the same targets share a panel. */
    private record Alike(String figure, double full, Optional<Double> normal, double emergency) {
        static Alike of(Figure figure) {
            return new Alike(figure.name(), figure.full().base(), figure.normal().map(target -> target.base()), figure.emergency()
                    .base());
        }
    }

    /** A figure of several sources. */
    private record Shared(Figure figure, List<Source> sources) {
    }

    List<Panel> panels() {
        var panels = new ArrayList<Panel>();
        var shared = shared();
        var growing = shared.stream().filter(each -> each.figure().normal().isPresent()).toList();
        if (!growing.isEmpty()) {
            panels.add(headroom(growing));
        }
        shared.forEach(each -> panels.add(utilisation(each)));
        return panels;
    }

    private List<Shared> shared() {
        var found = new LinkedHashMap<Alike, Shared>();
        tier.sources().forEach(source -> source.figures().forEach(figure -> found
                .computeIfAbsent(Alike.of(figure), _ -> new Shared(figure, new ArrayList<>())).sources().add(source)));
        return List.copyOf(found.values());
    }

    private Panel headroom(List<Shared> growing) {
        var queries = growing.stream().map(each -> new Panel.Query(plain(each.figure().normal().orElseThrow().base()) + " / max("
                + each.figure().utilisation(Matchers.of(each.sources()), pace) + ")", each.figure().what())).toList();
        return new Panel("Headroom", "By which factor the busiest instance of " + Comment.on(tier.element())
                + " can grow until it is at its normal target.", Panel.Type.STAT, NARROW, tier.element().id(), queries,
                        Scale.FACTOR);
    }

    private Panel utilisation(Shared shared) {
        var figure = shared.figure();
        var query = new Panel.Query(figure.utilisation(Matchers.of(shared.sources()), pace), "{{instance}}");
        return new Panel(title(figure.what()), description(figure), Panel.Type.TIMESERIES, WIDTH, element(shared), List.of(query),
                Scale.of(figure));
    }

    private Id element(Shared shared) {
        return shared.sources().size() == 1 ? shared.sources().getFirst().component().id() : tier.element().id();
    }

    private String description(Figure figure) {
        return Comment.on(tier.element()) + ": share of " + figure.full().property() + " ("
                + Comment.source(figure.full().quantity()) + ").";
    }

    private static String title(String what) {
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    }

    private static String plain(double share) {
        return Double.toString(share);
    }
}
