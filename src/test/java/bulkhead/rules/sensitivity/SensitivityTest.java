package bulkhead.rules.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.rules.Finding;
import bulkhead.rules.Inspection;
import bulkhead.rules.Rules;
import bulkhead.rules.Severity;
import bulkhead.storage.DocumentFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SensitivityTest {
    private static final Catalog CATALOG = Catalog.standard();

    /** Two instances of 100 a second carry a peak of 120 up to 140 (target 70 %): the peak may be 7/6 of it, the rate 6/7. */
    private static final Topology WEB = with(Topologies.of("clients -> web*2"), element -> switch (element) {
        case Flow flow -> flow.withDemand(peak(Quantity.assumed(120, Unit.PER_SECOND)));
        case Component web when web.id().value().equals("web") -> web.withProperty("max-rate",
                Quantity.assumed(100, Unit.PER_SECOND));
        default -> element;
    });

    @Test
    void theNearestValueIsFoundToOneInAHundred() {
        var target = WEB.components().get(Id.of("web"));
        var all = Sensitivity.of(inspection(WEB)).sensitive();
        var peak = all.stream().filter(each -> each.assumption().fact().equals("peak")).findFirst().orElseThrow();
        var rate = all.stream().filter(each -> each.assumption().fact().equals("max-rate")).findFirst().orElseThrow();
        var overTarget = peak.larger().orElseThrow();
        assertTrue(overTarget.factor() >= 7 / 6.0 && overTarget.factor() <= 7 / 6.0 * Sensitivity.EXACTNESS, overTarget.toString());
        assertEquals("capacity.over-target", overTarget.appearing().getFirst().rule());
        assertEquals(List.of(target.id()), rate.assumption().elements());
        var tooSlow = rate.smaller().orElseThrow();
        assertTrue(tooSlow.factor() <= 6 / 7.0 && tooSlow.factor() >= 6 / 7.0 / Sensitivity.EXACTNESS, tooSlow.toString());
    }

    @Test
    void theNearestComesFirst() {
        var distances = Sensitivity.of(inspection(WEB)).sensitive().stream().map(each -> each.nearest().distance()).toList();
        assertEquals(distances.stream().sorted().toList(), distances);
    }

    @Test
    void aNumberIsVariedAsFarAsItCanBeMeant() {
        var flips = Sensitivity.of(inspection(WEB)).sensitive().stream().flatMap(Sensitive::flips).toList();
        var rules = flips.stream().flatMap(flip -> flip.appearing().stream()).map(Finding::rule).collect(Collectors.toSet());
        assertTrue(rules.contains("capacity.over-target"), rules.toString());
        assertTrue(Set.of("topology.contradiction", "capacity.absurd-number").stream().noneMatch(rules::contains), rules.toString());
    }

    @Test
    void whatIsMeasuredIsNoAssumption() {
        var measured = with(WEB, element -> element instanceof Flow flow
                ? flow.withDemand(peak(new Quantity(120, Unit.PER_SECOND, Source.MEASURED))) : element);
        var facts = Sensitivity.of(inspection(measured)).sensitive().stream().map(each -> each.assumption().fact())
                .collect(Collectors.toSet());
        assertEquals(Set.of("max-rate"), facts);
    }

    @Test
    void whatIsDecidedIsNoAssumption() {
        var facts = Assumptions.of(inspection(WEB).deployment()).stream().map(Assumption::fact).collect(Collectors.toSet());
        assertTrue(facts.contains("peak"), facts.toString());
        assertTrue(Set.of("instances", "normal-target", "emergency-target", "timeout-server").stream().noneMatch(facts::contains),
                facts.toString());
    }

    @Test
    void theSameEstimateOfSeveralMembersIsOneAssumption() {
        var rate = Quantity.assumed(100, Unit.PER_SECOND);
        var group = with(Topologies.of("clients -> web=[a, b, c]"), element -> element instanceof Component component
                && !component.kind().equals("clients") ? component.withProperty("max-rate", component.id().value().equals("c")
                        ? Quantity.assumed(90, Unit.PER_SECOND) : rate) : element);
        var rates = Assumptions.of(inspection(group).deployment()).stream().filter(each -> each.fact().equals("max-rate"))
                .map(Assumption::elements).toList();
        assertEquals(List.of(List.of(Id.of("a"), Id.of("b")), List.of(Id.of("c"))), rates);
    }

    @Test
    void atEachValueTheVerdictsDoChange() throws Exception {
        var document = DocumentFiles.read(Path.of("models", "hq-before" + DocumentFiles.SUFFIX), CATALOG);
        var now = new Inspection(document, Analysis.of(document.topology(), CATALOG));
        var found = Sensitivity.of(now);
        assertTrue(found.sensitive().size() >= 3, found.toString());
        for (var each : found.sensitive()) {
            each.flips().forEach(flip -> {
                var changed = each.assumption().with().apply(flip.at()).collect(Collectors.toMap(Element::id, element -> element));
                var then = inspection(with(document.topology(), element -> changed.getOrDefault(element.id(), element)));
                var rules = rules(then);
                assertTrue(flip.appearing().stream().allMatch(finding -> rules.contains(key(finding))), each.toString());
                assertTrue(flip.vanishing().stream().noneMatch(finding -> rules.contains(key(finding))), each.toString());
            });
        }
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> Sensitivity.of(inspectionBeforeInterrupt()));
        assertTrue(Thread.interrupted());
    }

    private static Inspection inspectionBeforeInterrupt() {
        Thread.interrupted();
        var inspection = inspection(WEB);
        Thread.currentThread().interrupt();
        return inspection;
    }

    private static Set<List<Object>> rules(Inspection inspection) {
        return Rules.findings(inspection, Severity.WARNING).map(SensitivityTest::key).collect(Collectors.toSet());
    }

    private static List<Object> key(Finding finding) {
        return List.of(finding.rule(), finding.severity(), finding.elements().getFirst());
    }

    private static Demand peak(Quantity rate) {
        return new Demand(Optional.of(rate.withValue(rate.value() / 2)), Optional.of(rate), Optional.empty());
    }

    private static Inspection inspection(Topology topology) {
        return new Inspection(Document.EMPTY.withTopology(topology), Analysis.of(topology, CATALOG));
    }

    private static Topology with(Topology topology, UnaryOperator<Element> change) {
        return Topology.of(topology.elements().map(change).toList());
    }
}
