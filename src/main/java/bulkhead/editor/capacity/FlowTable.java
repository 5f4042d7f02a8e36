package bulkhead.editor.capacity;

import bulkhead.analysis.headroom.AtWill;
import bulkhead.analysis.headroom.Growable;
import bulkhead.catalog.Props;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.session.Session;
import bulkhead.model.Demand;
import bulkhead.model.Flow;
import bulkhead.model.Quantity;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;

/** By flow and together: how far they can grow as balanced and at will, who limits that, after the worst single loss, and until when. */
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
        table.column("flow", 250, (line, _) -> Telling.of(line.name().orElseGet(() -> labels.now("together"))));
        table.figures("average", 110, (line, figures) -> from(rate(line, line.average(), "demand.average", figures),
                telling.demand(line).flatMap(Demand::average)));
        table.figures("peak", 110, (line, figures) -> from(rate(line, line.peak(), "demand.peak", figures),
                telling.demand(line).flatMap(Demand::peak)));
        table.figures("headroom", 130, (line, figures) -> because(Telling.of(factor(line.headroom(), figures)), line, "demand.peak"));
        table.column("limit", 190, (line, _) -> telling.limit(line));
        table.figures("at-will", 150, telling::atWill);
        table.figures("after-loss", 150, telling::afterLoss);
        table.column("loss", 200, (line, _) -> telling.loss(line));
        table.column("runway", 190, (line, figures) -> from(because(
                Telling.of(telling.phrases.runs(line.runs(), figures)), line, "demand.growth"), telling.demand(line).flatMap(Demand::growth)));
        return table;
    }

    private static Telling rate(FlowLine line, OptionalDouble rate, String fact, Figures figures) {
        return rate.isEmpty() ? Telling.NOTHING : because(Telling.of(figures.rate(rate.getAsDouble())), line, fact);
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
        var spot = line.growable().flatMap(Growable::hotSpot);
        var component = spot.map(hot -> hot.component()).or(line::limit).filter(topology::contains);
        return line.working() ? Telling.of(labels.now("working")) : component.map(id -> Telling.of(spot.filter(_ -> topology.components().get(id).instances().count() > 1)
                .map(hot -> labels.now("hot-spot", topology.label(id), hot.instance())).orElseGet(() -> topology.label(id)), id,
                Props.NORMAL_TARGET.id())).orElse(Telling.NOTHING);
    }

    private Telling atWill(FlowLine line, Figures figures) {
        return line.working() ? Telling.of(labels.now("working")) : line.growable().map(growable -> Telling.of(growable.differs() ? labels.now("more", balanced(growable.atWill(), figures))
                : growable.atWill() instanceof AtWill.Untold ? labels.now("untold") : labels.now("same"))).orElseGet(() -> Telling.of(labels.now("working")));
    }

    private String balanced(AtWill atWill, Figures figures) {
        return switch (atWill) {
            case AtWill.Most(var factor) -> factor(OptionalDouble.of(factor), figures);
            case AtWill.Unlimited() -> labels.now("unlimited");
            case AtWill.Untold _ -> labels.now("untold");
        };
    }

    private Telling afterLoss(FlowLine line, Figures figures) {
        return line.working() ? Telling.of(labels.now("working")) : because(Telling.of(factor(line.afterLoss(), figures)), line, "demand.peak");
    }

    private Telling loss(FlowLine line) {
        return line.working() ? Telling.of(labels.now("working"))
                : line.loss().map(event -> because(Telling.of(phrases.event(event)), line, "demand.peak")).orElse(Telling.NOTHING);
    }
}
