package bulkhead.editor.capacity;

import bulkhead.analysis.headroom.AtWill;
import bulkhead.analysis.headroom.Growable;
import bulkhead.analysis.headroom.HotSpot;
import bulkhead.analysis.headroom.WorstLoss;
import bulkhead.catalog.Props;
import bulkhead.deployment.Footing;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.session.Session;
import bulkhead.model.Demand;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;

/**
 * By flow and together: how far they can grow as balanced and at will, who limits that, after the worst single loss, and until
 * when.
 */
final class FlowTable {
    private final Session session;
    private final Labels labels;
    private final Phrases phrases;

    private FlowTable(Session session, Labels labels) {
        this.session = session;
        this.labels = labels;
        this.phrases = new Phrases(session, labels);
    }

    static FigureTable<FlowLine> of(Session session, Labels labels, ObservableValue<Map<Heading, FlowLine>> lines) {
        var telling = new FlowTable(session, labels);
        var table = new FigureTable<>("capacity-flows", session, labels, lines);
        table.column("flow", 200, (line, _) -> Telling.of(line.name().orElseGet(() -> labels.now("together"))));
        table.figures("average", 84, (line, figures) -> from(rate(line, line.average(), "demand.average", figures),
                telling.demand(line).flatMap(Demand::average)));
        table.figures("peak", 84, (line, figures) -> from(rate(line, line.peak(), "demand.peak", figures),
                telling.demand(line).flatMap(Demand::peak)));
        table.figures("headroom", 116, telling.told((line, figures) -> Telling.of(factor(line.headroom(), figures))
                .on(line.footings().allWell())));
        table.column("limit", 160, telling.told((line, _) -> telling.limit(line)));
        table.figures("at-will", 146, telling.told(telling::atWill));
        table.figures("after-loss", 100, telling.told(telling::afterLoss));
        table.column("loss", 160, telling.told((line, _) -> telling.loss(line)));
        table.figures("after-loss-at-will", 146, telling.told(telling::atWillAfterLoss));
        table.figures("runway", 90, telling.told((line, figures) -> Telling.of(telling.phrases.allWell(line.runs(), figures))
                .on(line.footings().growing())));
        table.figures("after-loss-runway", 110, telling.told((line, figures) -> Telling.of(telling.phrases.afterLoss(line.runs(), figures))
                .on(line.footings().growing())));
        return table;
    }

    private BiFunction<FlowLine, Figures, Telling> told(BiFunction<FlowLine, Figures, Telling> figure) {
        return Untold.or(FlowLine::untold, session, labels, figure);
    }

    private static Telling rate(FlowLine line, OptionalDouble rate, String fact, Figures figures) {
        return line.flow().isEmpty() ? Telling.of("")
                : because(rate.isEmpty() ? Telling.NOTHING : Telling.of(figures.rate(rate.getAsDouble())), line, fact);
    }

    private Optional<Demand> demand(FlowLine line) {
        return line.flow().map(session.document().topology().flows()::get).map(Flow::demand);
    }

    private static Telling from(Telling telling, Optional<Quantity> stated) {
        return stated.map(quantity -> telling.from(quantity.source())).orElse(telling);
    }

    private static String factor(OptionalDouble factor, Figures figures) {
        return factor.isEmpty() ? "–" : "×\u00a0" + figures.number(factor.getAsDouble(), 2);
    }

    private static Telling because(Telling telling, FlowLine line, String fact) {
        return line.flow().map(flow -> telling.because(flow, fact)).orElse(telling);
    }

    /** The hot spot, once it is known; the component until then. */
    private Telling limit(FlowLine line) {
        var topology = session.document().topology();
        var spot = line.growable().now().flatMap(Growable::hotSpot);
        var component = spot.map(hot -> hot.component()).or(line::limit).filter(topology::contains);
        return line.working() ? working(line.footings().allWell())
                : component.map(id -> Telling.of(hot(id, spot, topology), id, Props.NORMAL_TARGET.id())).orElse(Telling.NOTHING);
    }

    private String hot(Id component, Optional<HotSpot> spot, Topology topology) {
        return spot.filter(_ -> topology.components().get(component).instances().count() > 1)
                .map(hot -> labels.now("hot-spot", topology.label(component), hot.instance()))
                        .orElseGet(() -> topology.label(component));
    }

    private Telling atWill(FlowLine line, Figures figures) {
        return switch (line.growable()) {
            case Told.Working<Growable> _ -> working(line.footings().atWill());
            case Told.Known<Growable>(var told) -> told.map(growable -> Telling.of(further(growable, figures))
                    .on(line.footings().atWill())).orElse(Telling.NOTHING);
        };
    }

    /** After the loss that is worst then; which that is, where somebody asks. */
    private Telling atWillAfterLoss(FlowLine line, Figures figures) {
        return switch (line.worst()) {
            case Told.Working<WorstLoss> _ -> working(line.footings().atWill());
            case Told.Known<WorstLoss>(var told) -> told.map(worst -> Telling.of(further(worst.growable(), figures))
                    .on(line.footings().atWill()).remarking(labels.now("worst-at-will", phrases.event(worst.atWill()))))
                    .orElse(Telling.NOTHING);
        };
    }

    private String further(Growable growable, Figures figures) {
        return growable.differs() ? labels.now("more", balanced(growable.atWill(), figures))
                : labels.now(growable.atWill() instanceof AtWill.Untold ? "untold" : "same");
    }

    private String balanced(AtWill atWill, Figures figures) {
        return switch (atWill) {
            case AtWill.Most(var factor) -> factor(OptionalDouble.of(factor), figures);
            case AtWill.Between(var least, var most) -> labels.now("between", figures.number(least, 2), figures.number(most, 2));
            case AtWill.Unlimited() -> labels.now("unlimited");
            case AtWill.Untold _ -> labels.now("untold");
        };
    }

    private Telling afterLoss(FlowLine line, Figures figures) {
        return line.working() ? working(line.footings().afterLoss())
                : Telling.of(factor(line.afterLoss(), figures)).on(line.footings().afterLoss());
    }

    private Telling loss(FlowLine line) {
        return line.working() ? working(line.footings().afterLoss())
                : line.loss().map(event -> Telling.of(phrases.event(event), event.element(), "name")).orElse(Telling.NOTHING);
    }

    private Telling working(Optional<Footing> footing) {
        return Telling.of(labels.now("working")).on(footing);
    }
}
