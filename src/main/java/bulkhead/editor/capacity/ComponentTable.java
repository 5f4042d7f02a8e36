package bulkhead.editor.capacity;

import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.model.Id;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;

/** By component: load, how busy that makes it, what is missing now and after the worst single loss, and until when it lasts. */
final class ComponentTable {
    static final String OFFERED = "computed.peak";

    private final Labels labels;
    private final Phrases phrases;

    private ComponentTable(Labels labels, Phrases phrases) {
        this.labels = labels;
        this.phrases = phrases;
    }

    static FigureTable<ComponentLine> of(Session session, Labels labels, ObservableValue<Map<Optional<Id>, ComponentLine>> lines) {
        var telling = new ComponentTable(labels, new Phrases(session, labels));
        var table = new FigureTable<>("capacity-components", session, labels, lines);
        table.column("component", 150, (line, _) -> Telling.of(line.name()));
        table.column("average", 84, (line, figures) -> line.average().map(load -> Telling.of(figures.rate(load.offered()), line.id(), OFFERED))
                .orElse(Telling.NOTHING));
        table.column("peak", 84, (line, figures) -> Telling.of(figures.rate(line.peak().offered()), line.id(), OFFERED));
        table.column("use", 206, ComponentTable::use);
        table.column("capacity", 88, (line, figures) -> line.peak().capacity().isEmpty() ? Telling.NOTHING
                : because(Telling.of(figures.rate(line.peak().capacity().getAsDouble())), line.rate()));
        table.column("instances", 100, (line, figures) -> Telling.of(figures.number(line.peak().liveInstances(), 0), line.id(), "instances"));
        table.column("missing", 156, (line, figures) -> telling.missing(line, line.missing(), figures));
        table.column("use-after-loss", 156, telling::useAfterLoss);
        table.column("missing-after-loss", 310, telling::afterLoss);
        table.column("runway", 236, (line, figures) -> Telling.of(telling.phrases.runs(line.runs(), figures), line.id(), OFFERED));
        table.column("source", 96, (line, _) -> because(Telling.of(labels.now("source." + line.peak().origin().name().toLowerCase(Locale.ROOT))),
                line.rate()));
        return table;
    }

    private static Telling use(ComponentLine line, Figures figures) {
        var share = line.peak().utilisation();
        if (share.isEmpty()) {
            return Telling.NOTHING;
        }
        var use = new Use(share.getAsDouble(), line.peak().target());
        return Telling.of(share(use, figures), line.id(), Props.NORMAL_TARGET.id()).with(use);
    }

    private Telling useAfterLoss(ComponentLine line, Figures figures) {
        return line.shortfall() instanceof Shortfall.Working ? Telling.of(labels.now("working"))
                : line.peak().utilisation().isEmpty() ? Telling.NOTHING : Telling.of(share(line.worst(), figures), line.id(), Props.EMERGENCY_TARGET.id());
    }

    private static String share(Use use, Figures figures) {
        return figures.percent(use.share(), 0) + " / " + figures.percent(use.target(), 0);
    }

    private Telling missing(ComponentLine line, int missing, Figures figures) {
        var unhelped = missing == 0 && line.peak().overTarget();
        return unhelped ? Telling.of(labels.now("unhelped"), line.id(), Props.NORMAL_TARGET.id())
                : missing == 0 ? Telling.of("0", line.id(), Props.NORMAL_TARGET.id())
                : Telling.of(instances(line, missing, figures), line.id(), Props.COST.id());
    }

    private Telling afterLoss(ComponentLine line, Figures figures) {
        return switch (line.shortfall()) {
            case Shortfall.None() -> Telling.of("0", line.id(), Props.EMERGENCY_TARGET.id());
            case Shortfall.Working() -> Telling.of(labels.now("working"));
            case Shortfall.Missing(var missing, var after) -> Telling.of(labels.now("after", instances(line, missing, figures),
                    phrases.event(after)), line.id(), Props.EMERGENCY_TARGET.id());
        };
    }

    private String instances(ComponentLine line, int missing, Figures figures) {
        var count = figures.number(missing, 0);
        return phrases.euro(line.price().map(price -> OptionalDouble.of(missing * price.base())).orElse(OptionalDouble.empty()), figures)
                .map(euro -> labels.now("instances", count, euro)).orElse(count);
    }

    private static Telling because(Telling telling, Optional<Setting> setting) {
        return setting.map(stated -> telling.because(new Cause(stated.element(), stated.property()))).orElse(telling);
    }
}
