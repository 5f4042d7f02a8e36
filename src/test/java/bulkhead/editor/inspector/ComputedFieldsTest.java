package bulkhead.editor.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Demand;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures of the inspector, by hand: twenty a second on three workers that take 100 ms each keep two of them busy. */
class ComputedFieldsTest {
    @Test
    void aPoolSaysHowManyAreBusyAndHowLongRequestsWait() {
        // Erlang C 4/9; mean wait 4/9 × 100 ms ÷ (3 − 2); 99 % within 100 ms × ln(4/9 ÷ 0.01)
        var fields = fields(pool(20), "app", Locale.ENGLISH);
        assertEquals("2 of 3", text(fields, "computed.busy-workers"));
        assertEquals("44.4 % wait, 44.4 ms in the mean, 99 % at most 379.4 ms", text(fields, "computed.waiting"));
    }

    @Test
    void aSaturatedPoolHasNoFigure() {
        assertEquals("immer mehr: Es kommt so viel an, wie bedient werden kann, oder mehr",
                text(fields(pool(30), "app", Locale.GERMAN), "computed.waiting"));
    }

    @Test
    void aFlowSaysHowLongItTakesAndLeadsToWhoLimitsIt() {
        var fields = fields(pool(20), "work", Locale.ENGLISH);
        // 1 ms for the link, then P(T > t) = e^−s (1 + 4/9 s) with s = t ÷ 100 ms: s is 1.087, 4.021 and 5.891
        assertEquals("145.4 ms in the mean; 50 % within 109.7 ms, 95 % 403.1 ms, 99 % 590.1 ms",
                text(fields, "computed.latency-at-peak"));
        assertEquals(new Field.Lead(about(fields, "computed.headroom"), List.of(Id.of("app")), "× 1.05 · app"),
                field(fields, "computed.headroom"));
        assertEquals("later and later: as much arrives as can be served, or more, at app",
                text(fields(pool(30), "work", Locale.ENGLISH), "computed.latency-at-peak"));
    }

    private static Topology pool(double peak) {
        var topology = Topologies.of("clients -> app");
        var flow = topology.flows().get(Id.of("work"));
        return topology.with(topology.components().get(Id.of("app"))
                .withProperty(Props.WORKERS.id(), Quantity.measured(3, Unit.ONE))
                        .withProperty(Props.SERVICE_TIME.id(), Quantity.measured(100, Unit.MILLISECOND)))
                .with(flow.withDemand(new Demand(Optional.empty(), Optional.of(Quantity.measured(peak, Unit.PER_SECOND)),
                        Optional.empty())));
    }

    private static List<Field> fields(Topology topology, String id, Locale locale) {
        var document = Document.EMPTY.withTopology(topology);
        var judgement = new Judgement(document, Analysis.of(topology, Catalog.standard()), List.of());
        var times = Optional.of(Id.of(id)).filter(topology.flows()::containsKey).map(flow -> Times.of(judgement.report(), flow));
        return Fields.of(document, Catalog.standard(), List.of(Id.of(id)), Optional.of(judgement), times, locale).getFirst()
                .fields();
    }

    private static Field field(List<Field> fields, String key) {
        return fields.stream().filter(field -> field.about().key().equals(key)).findFirst().orElseThrow();
    }

    private static Field.About about(List<Field> fields, String key) {
        return field(fields, key).about();
    }

    private static String text(List<Field> fields, String key) {
        return (switch (field(fields, key)) {
            case Field.Shown shown -> shown.text();
            case Field.Lead lead -> lead.text();
            case Field other -> throw new AssertionError(other);
        }).replace('\u00a0', ' ');
    }
}
