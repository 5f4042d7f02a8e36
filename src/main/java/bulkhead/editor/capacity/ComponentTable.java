package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.look.Use;
import bulkhead.editor.session.Session;
import bulkhead.model.Source.Origin;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
        table.column("component", 130, (line, figures) -> telling.component(line, figures));
        table.figures("average", 80, telling.told((line, figures) -> line.average().map(load -> offered(line, load, figures))
                .orElse(Telling.NOTHING)));
        table.figures("peak", 80, telling.told((line, figures) -> offered(line, line.peak(), figures)));
        table.figures("capacity", 84, telling.told((line, figures) -> line.peak().capacity().isEmpty() ? unstated(line)
                : because(Telling.of(figures.rate(line.peak().capacity().getAsDouble())), line.rate())));
        var well = table.below("well");
        well.figures("use", 152, telling.told(ComponentTable::use));
        well.figures("missing", 70, telling.told(telling::missing));
        well.figures("missing-price", 88, telling.told((line, figures) -> isUnhelped(line) ? priceless(line) : price(line, line.missing(), figures)));
        well.figures("runway", 84, telling.told((line, figures) -> telling.runs(telling.phrases.allWell(line.runs(), figures), line)));
        var loss = table.below("loss");
        loss.column("loss", 100, telling.told((line, _) -> telling.loss(line)));
        loss.figures("use-after-loss", 104, telling.told(telling::useAfterLoss));
        loss.figures("missing-after-loss", 70, telling.told(telling::missingAfterLoss));
        loss.figures("missing-after-loss-price", 88, telling.told(telling::priceAfterLoss));
        loss.figures("runway-after-loss", 84,
                telling.told((line, figures) -> telling.runs(telling.phrases.afterLoss(line.runs(), figures), line)));
        table.figures("source", 46, (line, _) -> line.untold().equals(Untold.NO)
                ? because(Telling.of(labels.now("sign." + word(line.peak().origin()))).on(line.peak().footing()), line.rate())
                : because(Telling.NOTHING, line.rate()));
        return table;
    }

    private BiFunction<ComponentLine, Figures, Telling> told(BiFunction<ComponentLine, Figures, Telling> figure) {
        return Untold.or(ComponentLine::untold, phrases.session(), labels, figure);
    }

    private Telling component(ComponentLine line, Figures figures) {
        var instances = line.peak().liveInstances();
        return Telling.of(instances == 1 ? line.name() : labels.now("several", line.name(), figures.number(instances, 0)),
                line.id(), "instances");
    }

    private static Telling offered(ComponentLine line, ComponentLoad load, Figures figures) {
        return Telling.of(figures.rate(load.offered()), line.id(), OFFERED).on(load.footing());
    }

    private Telling runs(String until, ComponentLine line) {
        return Telling.of(until, line.id(), OFFERED).on(line.peak().footing());
    }

    private static String word(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }

    private static Telling use(ComponentLine line, Figures figures) {
        var share = line.peak().utilisation();
        if (share.isEmpty()) {
            return unstated(line);
        }
        var use = new Use(share.getAsDouble(), line.peak().target());
        return Telling.of(share(use, figures), line.id(), Props.NORMAL_TARGET.id()).with(use).on(line.peak().footing());
    }

    private Telling useAfterLoss(ComponentLine line, Figures figures) {
        return line.shortfall() instanceof Shortfall.Working ? working(line)
                : line.peak().utilisation()
                        .isEmpty() ? unstated(line)
                        : Telling.of(share(line.worst(), figures), line.id(), Props.EMERGENCY_TARGET.id())
                .on(line.peak().footing());
    }

    private static String share(Use use, Figures figures) {
        return figures.percent(use.share(), 0) + " / " + figures.percent(use.target(), 0);
    }

    private Telling missing(ComponentLine line, Figures figures) {
        return Telling.of(isUnhelped(line) ? labels.now("unhelped")
                : figures.number(line.missing(), 0), line.id(),
                Props.NORMAL_TARGET.id()).on(line.peak().footing())
                        .remarking(line.gap().map(gap -> phrases.places(gap, figures)).orElse(""));
    }

    private Telling missingAfterLoss(ComponentLine line, Figures figures) {
        return line.shortfall() instanceof Shortfall.Working ? working(line)
                : Telling.of(isUnhelpedAfterLoss(line) ? labels.now("unhelped") : figures.number(line.shortfall().instances(), 0), line.id(),
                        Props.EMERGENCY_TARGET.id())
                .on(line.peak().footing())
                        .remarking(line.shortfall().missing().map(gap -> phrases.places(gap, figures)).orElse(""));
    }

    private Telling priceAfterLoss(ComponentLine line, Figures figures) {
        return line.shortfall() instanceof Shortfall.Working ? working(line)
                : isUnhelpedAfterLoss(line) ? priceless(line) : price(line, line.shortfall().instances(), figures);
    }

    /** Over its target, and each more would do all of the work again. */
    private static boolean isUnhelped(ComponentLine line) {
        return line.missing() == 0 && line.peak().overTarget();
    }

    private static boolean isUnhelpedAfterLoss(ComponentLine line) {
        return line.shortfall().instances() == 0 && line.worst().overTarget();
    }

    /** What can't be bought has no price. */
    private static Telling priceless(ComponentLine line) {
        return Telling.of("–", line.id(), Props.COST.id());
    }

    /** Nothing costs nothing; something that nobody states a price of, nobody knows what. */
    private static Telling price(ComponentLine line, int instances, Figures figures) {
        return instances == 0 ? Telling.of(figures.number(0, 2), line.id(), Props.COST.id())
                : line.price().map(price -> Telling.of(figures.number(instances * price.base(), 2)).because(price))
                .orElseGet(() -> priceless(line));
    }

    private Telling loss(ComponentLine line) {
        return switch (line.shortfall()) {
            case Shortfall.Working() -> working(line);
            case Shortfall.None() -> line.busiestAfter().map(after -> Telling.of(phrases.event(after), after.element(), "name"))
                    .orElse(Telling.NOTHING);
            case Shortfall.Missing(var _, var after) -> Telling.of(phrases.event(after), after.element(), "name");
        };
    }

    private Telling working(ComponentLine line) {
        return Telling.of(labels.now("working")).on(line.peak().footing());
    }

    /** Leads to where it would be stated. */
    private static Telling unstated(ComponentLine line) {
        return Telling.NOTHING.because(line.id(), Props.MAX_RATE.id());
    }

    private static Telling because(Telling telling, Optional<Setting> setting) {
        return setting.map(telling::because).orElse(telling);
    }
}
