package bulkhead.editor.capacity;

import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.look.Use;
import bulkhead.editor.session.Session;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    static FigureTable<ComponentLine> of(Session session, Labels labels, ObservableValue<Map<Heading, ComponentLine>> lines) {
        var telling = new ComponentTable(labels, new Phrases(session, labels));
        var table = new FigureTable<>("capacity-components", session, labels, lines);
        table.column("component", 150, (line, _) -> Telling.of(line.name()));
        table.figures("average", 96, (line, figures) -> line.average().map(load -> Telling.of(figures.rate(load.offered()), line.id(), OFFERED).from(load.origin()))
                .orElse(Telling.NOTHING));
        table.figures("peak", 96, (line, figures) -> Telling.of(figures.rate(line.peak().offered()), line.id(), OFFERED)
                .from(line.peak().origin()));
        table.figures("use", 206, ComponentTable::use);
        table.figures("capacity", 100, (line, figures) -> line.peak().capacity().isEmpty() ? Telling.NOTHING
                : because(Telling.of(figures.rate(line.peak().capacity().getAsDouble())), line.rate()));
        table.figures("instances", 92, (line, figures) -> Telling.of(figures.number(line.peak().liveInstances(), 0), line.id(), "instances"));
        table.figures("missing", 120, telling::missing);
        table.figures("missing-price", 110, (line, figures) -> price(line, line.missing(), figures));
        table.figures("use-after-loss", 170, telling::useAfterLoss);
        table.figures("missing-after-loss", 180, telling::missingAfterLoss);
        table.figures("missing-after-loss-price", 110, telling::priceAfterLoss);
        table.column("loss", 200, (line, _) -> telling.loss(line));
        table.column("runway", 236, (line, figures) -> Telling.of(telling.phrases.runs(line.runs(), figures), line.id(), OFFERED)
                .from(line.peak().origin()));
        table.column("source", 132, (line, _) -> because(Telling.of(labels.now("source." + line.peak().origin().name().toLowerCase(Locale.ROOT))),
                line.rate()));
        return table;
    }

    private static Telling use(ComponentLine line, Figures figures) {
        var share = line.peak().utilisation();
        if (share.isEmpty()) {
            return Telling.NOTHING;
        }
        var use = new Use(share.getAsDouble(), line.peak().target());
        return Telling.of(share(use, figures), line.id(), Props.NORMAL_TARGET.id()).with(use).from(line.peak().origin());
    }

    private Telling useAfterLoss(ComponentLine line, Figures figures) {
        return line.shortfall() instanceof Shortfall.Working ? Telling.of(labels.now("working"))
                : line.peak().utilisation().isEmpty() ? Telling.NOTHING : Telling.of(share(line.worst(), figures), line.id(), Props.EMERGENCY_TARGET.id())
                .from(line.peak().origin());
    }

    private static String share(Use use, Figures figures) {
        return figures.percent(use.share(), 0) + " / " + figures.percent(use.target(), 0);
    }

    private Telling missing(ComponentLine line, Figures figures) {
        return Telling.of(line.missing() == 0 && line.peak().overTarget() ? labels.now("unhelped") : figures.number(line.missing(), 0), line.id(),
                Props.NORMAL_TARGET.id()).from(line.peak().origin());
    }

    private Telling missingAfterLoss(ComponentLine line, Figures figures) {
        return line.shortfall() instanceof Shortfall.Working ? Telling.of(labels.now("working"))
                : Telling.of(figures.number(line.shortfall().instances(), 0), line.id(), Props.EMERGENCY_TARGET.id())
                .from(line.peak().origin());
    }

    private Telling priceAfterLoss(ComponentLine line, Figures figures) {
        return line.shortfall() instanceof Shortfall.Working ? Telling.of(labels.now("working"))
                : price(line, line.shortfall().instances(), figures);
    }

    /** Nothing costs nothing; something that nobody states a price of, nobody knows what. */
    private static Telling price(ComponentLine line, int instances, Figures figures) {
        return instances == 0 ? Telling.of(figures.number(0, 2), line.id(), Props.COST.id())
                : line.price().map(price -> Telling.of(figures.number(instances * price.base(), 2)).because(price))
                .orElseGet(() -> Telling.of("–", line.id(), Props.COST.id()));
    }

    private Telling loss(ComponentLine line) {
        return switch (line.shortfall()) {
            case Shortfall.Working() -> Telling.of(labels.now("working"));
            case Shortfall.None() -> Telling.NOTHING;
            case Shortfall.Missing(var _, var after) -> Telling.of(phrases.event(after), line.id(), Props.EMERGENCY_TARGET.id());
        };
    }

    private static Telling because(Telling telling, Optional<Setting> setting) {
        return setting.map(telling::because).orElse(telling);
    }
}
